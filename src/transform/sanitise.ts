import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { boxOfClasses } from '../model/box-names.ts';
import { type Finding, placeOf } from '../model/message.ts';
import { openTally, type Tally } from '../model/tally.ts';
import { contentOf, element, isBlock, isElement } from './element.ts';
import { cleanProperties } from './html-attributes.ts';
import { fateOf } from './html-elements.ts';
import { cleanMath } from './math/allowed.ts';

/**
 * Leaves only what the allow-list names. Elements without words go with a message; other unknown ones
 * are opened, so that no word is lost. Addresses are checked by later steps, each in its own place.
 */
export function sanitise(tree: Root, file: VFile): void {
  const tally = openTally(file);
  tree.children = cleanAll(contentOf(tree.children), file, tally);
  tally.close();
}

function cleanAll(nodes: readonly ElementContent[], file: VFile, tally: Tally): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? clean(node, file, tally) : [];
  });
}

function clean(node: Element, file: VFile, tally: Tally): ElementContent[] {
  const { tagName } = node;
  if (tagName === 'details' || tagName === 'summary') {
    tellMarkdown(node, file, tally);
    return opened(node, file, tally);
  }
  if (tagName === 'math') {
    const math = cleanMath(node, false);
    return math ? [math] : [];
  }
  const fate = fateOf(tagName);
  if (fate.kind === 'drop') {
    tell('drop', node, file, tally);
    return [];
  }
  if (fate.kind === 'keep') {
    const properties = cleanProperties(node, fate.as, file);
    const box = boxOf(node);
    const as = lacksPurpose(fate.as, properties) ? 'span' : box ? 'div' : fate.as;
    if (box) Object.assign(properties, box);
    if (isBlock(node) && tagName !== 'pre') tellMarkdown(node, file, tally);
    const kept = element(node, as, properties);
    kept.children = cleanAll(node.children, file, tally);
    return [kept];
  }
  if (tagName === 'input' && node.properties.type === 'checkbox') return [checkbox(node)];
  if (fate.told) tell(fate.told, node, file, tally);
  return cleanAll(node.children, file, tally);
}

/** A time that no machine can read is text, and so is an order of letters that is none (HTML §4.5.14, §4.5.25). */
const lacksPurpose = (name: string, { dateTime, dir }: Element['properties']): boolean =>
  (name === 'time' && !dateTime) || (name === 'bdo' && dir !== 'ltr' && dir !== 'rtl');

/** A quotation, an aside or a division whose class says that it is a box is set as one of ours. */
function boxOf({ tagName, properties }: Element): Element['properties'] | undefined {
  if (!['aside', 'blockquote', 'div', 'section'].includes(tagName) || properties.dataBox)
    return undefined;
  const meaning = boxOfClasses(
    Array.isArray(properties.className) ? properties.className.map(String) : [],
  );
  return meaning && { dataBox: meaning.name, ...(meaning.kind && { dataKind: meaning.kind }) };
}

/** Nothing on paper opens: the summary is a line in bold above what it hid. */
function opened(node: Element, file: VFile, tally: Tally): ElementContent[] {
  const children = cleanAll(node.children, file, tally);
  if (node.tagName === 'details')
    return [element(node, 'div', cleanProperties(node, 'div', file), children)];
  if (children.some((child) => isElement(child) && /^h[1-6]$/u.test(child.tagName)))
    return children;
  return [element(node, 'p', {}, [element(node, 'strong', {}, children)])];
}

/** A box to be ticked is a task that is done or open. */
const checkbox = (node: Element): Element =>
  element(node, 'span', { dataTask: node.properties.checked ? 'done' : 'open' });

/** What a writer is told of an element that did not stay. */
const TOLD = {
  drop: {
    ruleId: 'dropped-html',
    reason: (name: string) => `Expected prose, found the element \`<${name}>\`, which is left out`,
    note: 'Put what it shows into words, or use a picture.',
  },
  control: {
    ruleId: 'dropped-html',
    reason: (name: string) =>
      `Expected prose, found the element \`<${name}>\`, which does nothing on a page and is left out`,
    note: 'Take it out; text that was in it is kept.',
  },
  unknown: {
    ruleId: 'unknown-html',
    reason: (name: string) =>
      `Expected HTML, found \`<${name}>\`, which is no element of HTML; the text in it is kept`,
    note: 'Take the element out, or put what it shows into the manuscript.',
  },
} as const;

function tell(what: keyof typeof TOLD, node: Element, file: VFile, tally: Tally): void {
  const { ruleId, reason, note } = TOLD[what];
  const name = nameAsWritten(node, file);
  const place = placeOf(node);
  tally.tell(name, {
    severity: 'warning',
    ruleId,
    reason: reason(name),
    note,
    ...(place && { place }),
  });
}

/** Other tools read Markdown between the tags of a block; CommonMark wants an empty line (§4.6). */
function tellMarkdown(node: Element, file: VFile, tally: Tally): void {
  // Markdown's own paragraphs hold no Markdown.
  if (String(file.value)[node.position?.start.offset ?? -1] !== '<') return;
  const own = node.children.map((child) => (child.type === 'text' ? child.value : '')).join(' ');
  if (!/\]\(|\*\*\S|\S\*\*/u.test(own)) return;
  const place = placeOf(node);
  const finding: Finding = {
    severity: 'warning',
    ruleId: 'markdown-in-html',
    reason: `Markdown inside \`<${node.tagName}>\` is not read, and is printed as written`,
    note: 'Put an empty line after the opening tag and before the closing one.',
    ...(place && { place }),
  };
  tally.tell('markdown', finding);
}

/** Gives a component its capitals back: HTML's parser makes all names small. */
function nameAsWritten(node: Nodes & Element, file: VFile): string {
  const offset = node.position?.start.offset;
  const text = typeof file.value === 'string' ? file.value : '';
  const start = offset === undefined ? -1 : offset + 1;
  const written = start > 0 ? text.slice(start, start + node.tagName.length) : '';
  return written.toLowerCase() === node.tagName ? written : node.tagName;
}
