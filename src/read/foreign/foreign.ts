import type { VFile } from 'vfile';
import { dedent } from './dedent.ts';
import { type Edit, type Edited, edit } from './edits.ts';
import { scan } from './scan.ts';
import { openSetter } from './setter.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { pairTags, type Tag } from './tag.ts';
import { openTeller } from './tell.ts';
import type { Values } from './values.ts';

/** Any of it begins with one of these; most articles have none. */
const SIGNS =
  /\{[{%/:#]|<[A-Z>]|=\{|^(?:import|export)\s|\[\[?[@_]?toc|\$\{toc\}|\[\/?(?:caption|embed|gallery|playlist|audio|video|youtube|vimeo|tweet|gist|code|sourcecode|quote|pullquote|blockquote)\b/imu;

/** Says whether a manuscript is MDX, by its name. */
export const isMdx = (file: VFile): boolean => /\.mdx$/iu.test(file.path ?? '');

/**
 * Takes the syntax of other tools out of the prose, and keeps the words in it: tags of Liquid, Jinja and
 * Nunjucks, shortcodes of Hugo, Zola and WordPress, JSX, marks for a table of contents. What a page of
 * ours can show too is set in Markdown: pictures, code, boxes, quotations, links. Each is told with its
 * line; code, comments and formulas are left alone.
 * @param prose of the file, in which its front matter is blank.
 * @param values what front matter says, by plain key.
 */
export function takeForeign(file: VFile, prose: string, values: Values = new Map()): Edited {
  const mdx = isMdx(file);
  if (!SIGNS.test(prose) && !(mdx && prose.includes('{'))) return edit(prose, []);
  const { tags, pictures } = scan(prose, mdx);
  if (tags.length === 0) return edit(prose, []);
  const pairs = pairTags(tags);
  const around = surroundingsOf(prose, tags);
  const edits: Edit[] = dedent(prose, tags, pairs, around);
  const held = new Set(pairs.map(({ open }) => open));
  const setter = openSetter({ prose, tags, pairs, around, pictures, values });
  const teller = openTeller(file, prose);
  for (const [i, tag] of tags.entries()) {
    const { text, outcome, also = [] } = setter.set(i);
    if (text === undefined) continue;
    const isWhole = text === '' && tag.role !== 'close' && !held.has(i);
    const start = isWhole ? startOfItem(prose, tag, around[i]!) : tag.start;
    edits.push({ start, end: tag.end, text }, ...also);
    teller.tell(tag, outcome);
  }
  teller.close();
  return edit(prose, inOrder(edits));
}

const ITEM = /(?:^|\n)[ \t>]*((?:[-*+]|\d{1,9}[.)])[ \t]+)$/u;

/** Takes the mark of a list along with the tag that was all of its item. */
function startOfItem(
  prose: string,
  { start }: Tag,
  { startsLine, endsLine }: Surroundings,
): number {
  if (!startsLine || !endsLine) return start;
  return start - (ITEM.exec(prose.slice(Math.max(0, start - 200), start))?.[1]?.length ?? 0);
}

/** Puts edits in order; of two that meet, the longer holds the other. */
function inOrder(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return edits.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
