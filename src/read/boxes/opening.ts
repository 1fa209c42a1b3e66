import { readAttributes } from '../../model/attributes.ts';
import { type Meaning, meaningOf } from '../../model/box-names.ts';
import { FENCE } from '../syntax/box-fence.ts';

/** What the line that opens a box says. */
export interface Opening {
  /** As it is written; empty where a list of attributes alone opens the box. */
  readonly name: string;
  /** Nothing where we know no such box. */
  readonly meaning: Meaning | undefined;
  /** True where the box only groups: it has a language or an id, and no name. */
  readonly plain: boolean;
  readonly title: string;
  /** Offset of the title in the line. */
  readonly titleAt: number;
  readonly by: string;
  readonly id?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** Gives the colons of a line, and what it opens; a line of colons alone closes. */
export function readFence(line: string): { readonly colons: number; readonly opens?: Opening } {
  const [, marks = '', word = '', label, list, words = ''] = FENCE.exec(line) ?? [];
  const colons = marks.length;
  if (word === '' && list === undefined) return { colons };
  const read = list === undefined ? undefined : readAttributes(list);
  // MyST puts the name itself between braces: `:::{note}`.
  const braced = word === '' && /^[\p{L}][\w-]*$/u.test(list?.trim() ?? '') ? list?.trim() : '';
  const names = [word, braced ?? '', ...(read?.classes ?? [])].filter((name) => name !== '');
  const known = names.find((name) => meaningOf(name));
  const { title: given, lang, dir, by, attribution } = read?.values ?? {};
  const title = label ?? given ?? words.trim();
  return {
    colons,
    opens: {
      name: known ?? names[0] ?? '',
      meaning: known === undefined ? undefined : meaningOf(known),
      plain: names.length === 0,
      title,
      titleAt: Math.max(0, line.indexOf(title, colons + word.length)),
      by: by ?? attribution ?? '',
      ...(read?.id && { id: read.id }),
      ...(lang && { lang }),
      ...(dir && { dir }),
    },
  };
}
