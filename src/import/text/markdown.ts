import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Box, List } from './blocks/block.ts';

const ADDRESS =
  /https?:\/\/[^\s<>"“”«»]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}\p{L}{2,12}(?![\w@])/giu;
const AFTER_ADDRESS = /[.,;:!?)\]'’…]+$/u;

/** Text that no reader of Markdown takes for anything else. */
const PLAIN = /^[\p{L}“"«„¿¡‘'][^\\`*_{}[\]<>#|&~$@^\n]*$/u;
const ADDRESSED = /:\/\/|www\./iu;
const NAME = /^[\p{L}\p{M}\p{N} ]+$/u;

/** Writes blocks as Markdown in which every sign of the text stands for itself. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let group: Exclude<Block, Box>[] = [];
  const endGroup = () => {
    if (group.length > 0) pieces.push(writeTree({ type: 'root', children: group.map(nodeOf) }));
    group = [];
  };
  for (const block of blocks) {
    if (block.kind === 'box') {
      endGroup();
      pieces.push(`:::${block.name}\n\n${writeMarkdown(block.blocks)}\n:::\n`);
      continue;
    }
    const plain = plainParagraph(block);
    if (plain === undefined) group.push(block);
    else {
      endGroup();
      pieces.push(`${plain}\n`);
    }
  }
  endGroup();
  return pieces.join('\n');
}

/** Most paragraphs hold no sign that needs care, and are written a hundred times as fast. */
function plainParagraph(block: Block): string | undefined {
  if (block.kind !== 'paragraph' || block.lines.length !== 1) return undefined;
  const [text = ''] = block.lines;
  if (!PLAIN.test(text) || ADDRESSED.test(text) || /\s$/u.test(text.slice(-1))) return undefined;
  if (block.speaker === undefined) return text;
  return NAME.test(block.speaker) ? `**${block.speaker}:** ${text}` : undefined;
}

function writeTree(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '*',
    ruleSpaces: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers: { text: textOf },
  });
}

function nodeOf(block: Exclude<Block, Box>): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block.lines, block.speaker);
    case 'heading':
      return { type: 'heading', depth: block.depth, children: phrasing(block.text) };
    case 'list':
      return listOf(block);
    case 'quotation':
      return { type: 'blockquote', children: block.paragraphs.map((text) => paragraphOf([text])) };
    case 'break':
      return { type: 'thematicBreak' };
  }
}

function paragraphOf(lines: readonly string[], speaker?: string): Paragraph {
  const children: PhrasingContent[] = [];
  if (speaker !== undefined)
    children.push(
      { type: 'strong', children: [{ type: 'text', value: `${speaker}:` }] },
      { type: 'text', value: ' ' },
    );
  for (const [i, line] of lines.entries()) {
    if (i > 0) children.push({ type: 'break' });
    for (const part of phrasing(line)) children.push(part);
  }
  return { type: 'paragraph', children };
}

function listOf({ start, items }: List): RootContent & { type: 'list' } {
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start !== undefined && { start }),
    spread: false,
    children: items.map(({ text, lists }): ListItem => {
      const children: BlockContent[] = [paragraphOf([text]), ...lists.map(listOf)];
      return { type: 'listItem', spread: false, children };
    }),
  };
}

/** Parts text from the addresses in it, which become links. */
function phrasing(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER_ADDRESS, '');
    // A bracket that was opened within the address ends it.
    const whole =
      found.startsWith(`${address})`) && address.includes('(') ? `${address})` : address;
    if (index > from) parts.push({ type: 'text', value: text.slice(from, index) });
    const url = whole.includes('://') ? whole : `mailto:${whole}`;
    parts.push({ type: 'link', url, children: [{ type: 'text', value: whole }] });
    from = index + whole.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** Signs that mean something beyond CommonMark and GFM: formulas, attributes, templates, directives. */
const BRACE = /\{(?=[{%:#./*]|[\w-]{1,40}=)/gu;
const COLONS = /^:(?=:|\s)/u;

const textOf: Handle = (node, parent, state, info) => {
  const value = defaultHandlers.text(node, parent, state, info);
  if (state.stack.includes('autolink') || !/[{$:]/u.test(value)) return value;
  const first = info.before === '\n' || info.before === '';
  const braced = value
    .replace(BRACE, '\\{')
    .replace(COLONS, (sign) => (first ? `\\${sign}` : sign));
  // One `$` is a price; two may be a formula.
  return braced.split('$', 3).length > 2 ? braced.replaceAll('$', '\\$') : braced;
};
