import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { type Attributes, readAttributes } from '../model/attributes.ts';
import { boxOfClasses } from '../model/box-names.ts';
import type { Box } from '../model/markdown.ts';

/** A list of kramdown: `{: .wide #costs}`. A word alone names one that is defined elsewhere. */
const KRAMDOWN = /\{:(?:[ \t]*[\w-]+:)?([^{}\n]{0,500})\}/gu;
/** A list on a line of its own, as Goldmark and kramdown put it below a block. */
const LINE = /(?:^|\n)[ \t]*\{(:?)[ \t]*([^{}\n]{0,500})\}[ \t]*$/u;
const FIRST_LINE = /^\{:[ \t]*([^{}\n]{0,500})\}[ \t]*\n/u;
const AT_ONCE = /^\{([^{}\n]{1,500})\}/u;
/** What may have a list straight behind it. */
const MARKED = new Set(['link', 'linkReference', 'inlineCode', 'emphasis', 'strong', 'delete']);

/**
 * Takes lists of attributes out of the prose: `{: .wide}` of kramdown wherever it stands, and `{#id .wide}`
 * straight behind a piece of Markdown or on a line below a block. What they name stays a place that links
 * lead to, a class that means a box makes one, and how things were to look is the theme's matter. Those of
 * images and headings are read where these are set.
 */
export function takeAttributeLists(tree: Root): void {
  takeIn(tree);
}

/** Takes the lists in a node; gives the one that is the node's own. */
function takeIn(parent: Parents): Attributes | undefined {
  takeInLine(parent);
  const { children } = parent;
  let own: Attributes | undefined;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (child.type === 'table') takeRow(child);
    const alone = child.type === 'paragraph' ? listAlone(child.children) : undefined;
    if (alone) {
      const above = children[i - 1];
      const touches = above?.position?.end.line === (child.position?.start.line ?? 0) - 1;
      const at = above && (touches || !children[i + 1]) ? i - 1 : i;
      children.splice(i--, 1);
      if (children[at]) mark(children, at, alone);
      continue;
    }
    const found = child.type === 'paragraph' ? takeOwn(child.children) : undefined;
    const held = 'children' in child ? takeIn(child) : undefined;
    const attributes = found ?? held;
    if (!attributes) continue;
    // Below a quotation it is the quotation's: only its paragraph takes the line up (CommonMark §5.1).
    if (parent.type === 'blockquote' && found && i === children.length - 1) own = attributes;
    else mark(children, i, attributes);
  }
  return own;
}

/** Takes the lists in the line of a paragraph, a heading, a cell. */
function takeInLine(parent: Parents): void {
  for (const [i, child] of parent.children.entries()) {
    if (child.type !== 'text' || !child.value.includes('{')) continue;
    const before = parent.children[i - 1];
    const isImage = before?.type === 'image' || before?.type === 'imageReference';
    if (before && MARKED.has(before.type)) {
      const [found, list = ''] = AT_ONCE.exec(child.value) ?? [];
      const attributes = found === undefined ? undefined : readList(list.replace(/^:/u, ''));
      if (found !== undefined && attributes) {
        child.value = child.value.slice(found.length);
        name(before, attributes);
      }
    }
    const last = parent.type === 'heading' && i === parent.children.length - 1;
    const isParagraph = parent.type === 'paragraph';
    // The lists of a block's own stand at its ends, and are read with it.
    const own = isParagraph && (i === 0 || i === parent.children.length - 1);
    child.value = child.value.replace(KRAMDOWN, (found, list: string, at: number) => {
      const [left, right] = [child.value.slice(0, at), child.value.slice(at + found.length)];
      const kept =
        !readList(list) ||
        (isImage && left.trim() === '') ||
        (last && right.trim() === '') ||
        (own && (/(?:^|\n)[ \t]*$/u.test(left) || /^[ \t]*\n/u.test(right)));
      if (kept) return found;
      return /\S$/u.test(left || (before ? 'x' : ' ')) && /^\S/u.test(right || ' ') ? ' ' : '';
    });
  }
}

/** Reads what stands between the braces, or nothing where that is prose. */
function readList(list: string): Attributes | undefined {
  const words = list.trim();
  const attributes = readAttributes(words);
  // A class begins with a letter: `{:.2}` is how some languages print a number.
  if (attributes && words !== '' && attributes.classes.every((one) => /^[\p{L}_-]/u.test(one)))
    return attributes;
  // `{:toc}` and `{:class-list}` name what stands elsewhere.
  return /^[a-z][\w-]*(?:\s+[.#][\w-]+)*$/u.test(words) ? { classes: [], values: {} } : undefined;
}

function listAlone(children: readonly PhrasingContent[]): Attributes | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return undefined;
  const [whole, colon, list = ''] = LINE.exec(only.value) ?? [];
  return whole?.length === only.value.length ? ownList(colon, list) : undefined;
}

/** Takes the list at the end of a paragraph, or above it, away from its words. */
function takeOwn(children: PhrasingContent[]): Attributes | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (last?.type === 'text') {
    const [found, colon, list = ''] = LINE.exec(last.value) ?? [];
    const attributes = found?.startsWith('\n') ? ownList(colon, list) : undefined;
    if (found && attributes) {
      last.value = last.value.slice(0, -found.length);
      return attributes;
    }
  }
  if (first?.type !== 'text') return undefined;
  const [found, list = ''] = FIRST_LINE.exec(first.value) ?? [];
  const attributes = found === undefined ? undefined : readList(list);
  if (found !== undefined && attributes) first.value = first.value.slice(found.length);
  return attributes;
}

/** A list without the colon of kramdown must have a name or a class: braces alone may be prose. */
function ownList(colon: string | undefined, list: string): Attributes | undefined {
  return colon || /^[#.]/u.test(list) ? readList(list) : undefined;
}

/** A list below a table is a row to Markdown (GFM §4.10). */
function takeRow({ children }: Extract<Nodes, { type: 'table' }>): void {
  const row = children.at(-1);
  const [cell, ...others] = row?.children ?? [];
  if (!row || children.length < 2 || others.some((other) => other.children.length > 0)) return;
  if (cell && listAlone(cell.children)) children.pop();
}

/** Gives a node its name, and makes a box of it where its classes mean one. */
function mark(children: Nodes[], at: number, attributes: Attributes): void {
  const node = children[at]!;
  const meaning = boxOfClasses(attributes.classes);
  const { lang, dir } = attributes.values;
  const boxed = node.type === 'blockquote' || node.type === 'paragraph' || node.type === 'list';
  if (!meaning || !boxed) {
    name(node, attributes);
    return;
  }
  const box: Box = {
    type: 'box',
    name: meaning.name,
    ...(meaning.kind && { kind: meaning.kind }),
    ...(attributes.id && { id: attributes.id }),
    ...(lang && { lang }),
    ...(dir && { dir }),
    children: node.type === 'blockquote' ? node.children : [node],
    ...(node.position && { position: structuredClone(node.position) }),
  };
  children[at] = box;
}

/** Makes a node a place that links lead to, or a passage in a language. */
function name(node: Nodes, { id, values: { lang, dir } }: Attributes): void {
  if (!id && !lang && !dir) return;
  const properties = { ...(id && { id }), ...(lang && { lang }), ...(dir && { dir }) };
  Object.assign(node, { data: { hProperties: properties } });
}
