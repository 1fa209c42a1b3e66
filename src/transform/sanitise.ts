import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { placeOf } from '../model/message.ts';
import { contentOf, element, isElement } from './element.ts';
import { cleanProperties } from './html-attributes.ts';
import { fateOf } from './html-elements.ts';
import { openTally, type Tally } from './tally.ts';

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
  if (tagName === 'details' || tagName === 'summary') return opened(node, file, tally);
  const fate = fateOf(tagName);
  if (fate.kind === 'drop') {
    tell(node, file, tally, 'left out');
    return [];
  }
  if (fate.kind === 'keep') {
    const kept = element(node, fate.as, cleanProperties(node, fate.as, file));
    kept.children = cleanAll(node.children, file, tally);
    return [kept];
  }
  if (tagName === 'input' && node.properties.type === 'checkbox') return [checkbox(node)];
  if (fate.told === 'control') tell(node, file, tally, 'left out');
  if (fate.told === 'unknown') tell(node, file, tally, 'opened');
  return cleanAll(node.children, file, tally);
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

function tell(node: Element, file: VFile, tally: Tally, what: 'left out' | 'opened'): void {
  const name = nameAsWritten(node, file);
  const place = placeOf(node);
  tally.tell(`${name}`, {
    severity: 'warning',
    ruleId: what === 'opened' ? 'unknown-html' : 'dropped-html',
    reason:
      what === 'opened'
        ? `Expected HTML, found \`<${name}>\`, which it does not have; the text in it is kept`
        : `Expected prose, found the element \`<${name}>\`, which is left out`,
    ...(place && { place }),
    note:
      what === 'opened'
        ? 'Take the element out, or put what it shows into the manuscript.'
        : 'Put what it shows into words, or use a picture.',
  });
}

/** Gives a component its capitals back: HTML's parser makes all names small. */
function nameAsWritten(node: Nodes & Element, file: VFile): string {
  const offset = node.position?.start.offset;
  const text = typeof file.value === 'string' ? file.value : '';
  const start = offset === undefined ? -1 : offset + 1;
  const written = start > 0 ? text.slice(start, start + node.tagName.length) : '';
  return written.toLowerCase() === node.tagName ? written : node.tagName;
}
