import { BOXES, type BoxName, type NoteKind } from './markdown.ts';

/** What a name of a box means. */
export interface Meaning {
  readonly name: BoxName;
  readonly kind?: NoteKind;
}

const note = (kind: NoteKind): Meaning => ({ name: 'note', kind });

/** Names that other tools have for our boxes, in small letters without hyphens. */
const OTHERS: Readonly<Record<string, Meaning>> = {
  pull: { name: 'pullquote' },
  aside: { name: 'sidebar' },
  factbox: { name: 'sidebar' },
  poem: { name: 'verse' },
  poetry: { name: 'verse' },
  dialogue: { name: 'interview' },
  qa: { name: 'interview' },
  note: note('note'),
  info: note('note'),
  callout: note('note'),
  admonition: note('note'),
  seealso: note('note'),
  tip: note('tip'),
  hint: note('tip'),
  success: note('tip'),
  important: note('important'),
  warning: note('warning'),
  attention: note('warning'),
  caution: note('caution'),
  danger: note('caution'),
  error: note('caution'),
};

/** Every name that a message may propose. */
export const NAMES: readonly string[] = [...BOXES, ...Object.keys(OTHERS)];

/** Says what a name means: ours, GitHub's, Docusaurus's, or Quarto's `callout-tip`. */
export function meaningOf(name: string): Meaning | undefined {
  const plain = name.toLowerCase().replaceAll(/[-_]/gu, '');
  const short = plain.replace(/^callout(?=.)/u, '').replace(/quote?s$/u, 'quote');
  const own = BOXES.find((box) => box === short && box !== 'note');
  if (own) return { name: own };
  return Object.hasOwn(OTHERS, short) ? OTHERS[short] : undefined;
}

/** What themes and tools put before a name in a class: `notice--info`, `alert-warning`, `prompt-tip`. */
const PREFIX = /^(?:notice|alert|callout|admonition|prompt|box|message|block)-{1,2}(?=\w)/iu;
/** Classes that mean a box without its name. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ pquote: 'pullquote', notice: 'note', alert: 'note', primary: 'note', question: 'note' },
  ...{ tldr: 'note', 'tl-dr': 'note', infobox: 'sidebar' },
};

/** Says which box the classes of an element mean, or nothing: most only dress it. */
export function boxOfClasses(classes: readonly string[]): Meaning | undefined {
  const found = classes.flatMap((written) => {
    const name = written.toLowerCase().replace(PREFIX, '');
    const meaning = meaningOf(Object.hasOwn(ALIKE, name) ? (ALIKE[name] ?? name) : name);
    return meaning && meaning.name !== 'interview' && meaning.name !== 'verse' ? [meaning] : [];
  });
  // `alert alert-warning`: the one says that it is a box, the other which.
  return found.find(({ kind }) => kind !== 'note') ?? found[0];
}
