import type { Html, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { WORDLESS_ELEMENTS } from '../model/html.ts';
import { elementsIn, type Tag } from '../model/html-tags.ts';
import { type Place, placeOf, report } from '../model/message.ts';
import { openTally, type Tally } from '../model/tally.ts';

/** Elements to look at: those without words, and two that swallow the rest where their end is missing. */
const NAMES: ReadonlySet<string> = new Set([...WORDLESS_ELEMENTS, 'plaintext', 'xmp']);

/**
 * Leaves out elements without words (scripts, frames, drawings) with what is between their tags, which
 * may stand in different places of the Markdown. One that is never closed goes alone, so that it can't
 * swallow the rest of the article. HTML's parser would pair tags otherwise: `<video><p></video>` goes on.
 */
export function dropWordlessHtml(tree: Root, file: VFile): void {
  const tally = openTally(file);
  drop(tree, file, tally);
  tally.close();
}

function drop(node: Nodes, file: VFile, tally: Tally): void {
  if (!('children' in node)) return;
  /** Elements whose end none of the nodes has from here on. */
  const endless = new Set<string>();
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]!;
    if (child.type !== 'html') {
      drop(child, file, tally);
      continue;
    }
    if (child.value.lastIndexOf('<!--') > child.value.lastIndexOf('-->'))
      report(file, 'warning', 'open-comment', 'Expected the end of a comment, `-->`, found none', {
        place: placeOf(child),
        note: 'Close the comment; all that follows it is left out.',
      });
    mend(child, node.children, i, { endless, tally });
  }
}

interface Context {
  readonly endless: Set<string>;
  readonly tally: Tally;
}

function mend(node: Html, siblings: Nodes[], index: number, { endless, tally }: Context): void {
  const html = node.value;
  let value = '';
  let from = 0;
  for (const { tag, end: close } of elementsIn(html, NAMES)) {
    const { name, kind, start, end } = tag;
    const wordless = WORDLESS_ELEMENTS.has(name);
    if (close !== undefined && !wordless) continue;
    // A formula stays; it is cleaned where all HTML is.
    if (close !== undefined && name === 'math') continue;
    if (close !== undefined && wordless) {
      tell(node, tag, true, tally);
      value += html.slice(from, start);
      from = close;
      continue;
    }
    const alone = kind === 'alone' || name === 'embed' || !wordless;
    const at =
      alone || endless.has(name)
        ? -1
        : siblings.findIndex((other, i) => i > index && closes(name, other));
    const closing = siblings[at];
    if (closing && name === 'math') continue;
    if (!closing && !alone) endless.add(name);
    tell(node, tag, alone || closing !== undefined, tally);
    value += html.slice(from, start);
    if (closing?.type === 'html') {
      closing.value = closing.value.slice(endOf(name, closing.value));
      siblings.splice(index + 1, at - index - 1);
      node.value = value;
      return;
    }
    value += wordless ? '' : ' ';
    from = end;
  }
  if (from > 0) node.value = value + html.slice(from);
}

function tell(node: Html, { name, start }: Tag, whole: boolean, tally: Tally): void {
  const place = placeIn(node, start);
  tally.tell(name, {
    severity: 'warning',
    ruleId: 'dropped-html',
    reason: `Expected prose, found the element \`<${name}>\`, which is left out`,
    note: whole
      ? 'Put what it shows into words, or use a picture.'
      : `Close it with \`</${name}>\`, or take it out.`,
    ...(place && { place }),
  });
}

/** A block of HTML may be long: the line is that of the tag. */
function placeIn(node: Html, offset: number): Place | undefined {
  const place = placeOf(node);
  const lines = node.value.slice(0, offset).split('\n');
  return place && lines.length > 1
    ? { line: place.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
    : place;
}

const closes = (name: string, node: Nodes): boolean =>
  node.type === 'html' && endOf(name, node.value) >= 0;

function endOf(name: string, html: string): number {
  const found = new RegExp(`</${name}\\s*>`, 'i').exec(html);
  return found ? found.index + found[0].length : -1;
}
