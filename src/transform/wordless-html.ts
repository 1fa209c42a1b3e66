import type { Html, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { WORDLESS_ELEMENTS } from '../model/html.ts';
import { type Place, placeOf, report } from '../model/message.ts';

const OPENING = /<([a-z][\w-]*)(?:\s[^<>]*)?>/giu;

interface Opening {
  readonly name: string;
  readonly start: number;
  /** `<script/>`: in a browser it would open the element and never close it. */
  readonly alone: boolean;
}

/**
 * Leaves out elements without words (scripts, frames, drawings) whose tags stand in different places of
 * the Markdown, with what is between them. One that is never closed goes alone, so that it can't
 * swallow the rest of the article.
 */
export function dropWordlessHtml(node: Root | Nodes, file: VFile): void {
  if (!('children' in node)) return;
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]!;
    if (child.type === 'html') mend(child, node.children, i, file);
    else dropWordlessHtml(child, file);
  }
}

function mend(node: Html, siblings: Nodes[], index: number, file: VFile): void {
  if (node.value.lastIndexOf('<!--') > node.value.lastIndexOf('-->'))
    report(file, 'warning', 'open-comment', 'Expected the end of a comment, `-->`, found none', {
      place: placeOf(node),
      note: 'Close the comment; all that follows it is left out.',
    });
  for (let open = unclosedIn(node.value); open; open = unclosedIn(node.value)) {
    const { name, start, alone } = open;
    const at = alone ? -1 : siblings.findIndex((other, i) => i > index && closes(name, other));
    const closing = siblings[at];
    report(
      file,
      'warning',
      'dropped-html',
      `Expected prose, found the element \`<${name}>\`, which is left out`,
      {
        place: placeIn(node, start),
        note:
          closing || alone
            ? 'Put what it shows into words, or use a picture.'
            : `Close it with \`</${name}>\`, or take it out.`,
      },
    );
    if (closing?.type === 'html') {
      closing.value = closing.value.slice(endOf(name, closing.value));
      siblings.splice(index + 1, at - index - 1);
      node.value = node.value.slice(0, start);
    } else node.value = node.value.slice(0, start) + withoutTags(name, node.value.slice(start));
  }
}

/** A block of HTML may be long: the line is that of the tag. */
function placeIn(node: Html, offset: number): Place | undefined {
  const place = placeOf(node);
  const lines = node.value.slice(0, offset).split('\n');
  return place && lines.length > 1
    ? { line: place.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
    : place;
}

/** No end follows, so that none of the tags behind the first has one either. */
const withoutTags = (name: string, html: string): string =>
  html.replace(OPENING, (tag, found: string) => (found.toLowerCase() === name ? '' : tag));

function unclosedIn(html: string): Opening | undefined {
  const text = withoutComments(html);
  for (const { 0: tag, 1: found = '', index } of text.matchAll(OPENING)) {
    const name = found.toLowerCase();
    const alone = tag.endsWith('/>');
    const swallows = name === 'plaintext' || name === 'xmp';
    if (!swallows && (!WORDLESS_ELEMENTS.has(name) || name === 'embed')) continue;
    if (name !== 'plaintext' && !alone && endOf(name, text.slice(index)) >= 0) continue;
    return { name, start: index, alone: alone || swallows };
  }
  return undefined;
}

/** Comments are covered, not cut, so that offsets stay true. */
function withoutComments(html: string): string {
  let text = '';
  for (let from = 0; ; ) {
    const start = html.indexOf('<!--', from);
    if (start < 0) return text + html.slice(from);
    const close = html.indexOf('-->', start);
    const end = close < 0 ? html.length : close + 3;
    text += html.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
}

const closes = (name: string, node: Nodes): boolean =>
  node.type === 'html' && endOf(name, node.value) >= 0;

function endOf(name: string, html: string): number {
  const found = new RegExp(`</${name}\\s*>`, 'iu').exec(html);
  return found ? found.index + found[0].length : -1;
}
