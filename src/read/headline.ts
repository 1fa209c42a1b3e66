import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import { withoutForbidden } from '../model/xml-characters.ts';
import { stemOf } from './slug.ts';

/** The headline, and the prose without the heading that repeats it or stands in for it. */
export interface Headed {
  readonly headline: string;
  readonly body: Root;
}

/** The id that a heading may end with; a headline needs none. */
const ID = /\s*\{:?\s*#[^\s{}]+\s*\}$/u;
const HEADLINE_NOTE = 'Add `headline: …` to the front matter.';

/**
 * Finds the headline: the front matter's, else the first level-1 heading, else one made from the
 * file's name, with a message. A level-1 heading that says the same as the front matter is taken out,
 * because other tools print the title only where the prose has it, and Offprint always.
 */
export function findHeadline(
  file: VFile,
  tree: Root,
  given: string | undefined,
  path: string,
): Headed {
  const first = tree.children.find((node): node is Heading => isTitle(node));
  const text = first
    ? withoutForbidden(textOf(first)).replace(/\s+/gu, ' ').trim().replace(ID, '')
    : '';
  const without = () => ({ ...tree, children: tree.children.filter((node) => node !== first) });
  if (given !== undefined) {
    if (!first || plain(text) !== plain(given)) return { headline: given, body: tree };
    report(
      file,
      'info',
      'repeated-headline',
      'Expected the headline once, found it in the front matter and as a heading',
      { place: placeOf(first), note: 'It is printed once.' },
    );
    return { headline: given, body: without() };
  }
  if (text !== '') return { headline: text, body: without() };
  const headline = withoutForbidden(fromName(path));
  report(
    file,
    'warning',
    'no-headline',
    `Expected a headline, found none; \`${headline}\` is made from the file's name`,
    { place: { line: 1, column: 1 }, note: HEADLINE_NOTE },
  );
  return { headline, body: tree };
}

function isTitle(node: Root['children'][number]): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}

/** Two titles are one where only case, quotes, dashes and spaces differ. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function fromName(path: string): string {
  const words = stemOf(path)
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return words === '' ? stemOf(path) : words.charAt(0).toUpperCase() + words.slice(1);
}
