import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Script, scriptOf, scriptOfLanguage } from '../language/scripts.ts';
import { type Place, report } from '../model/message.ts';

/** What says in which language an article is, the first that is there. */
export interface LanguageSources {
  /** From the front matter, and where it stands there. */
  readonly given: string | undefined;
  readonly place: Place | undefined;
  /** From the names of the file and the folders above it. */
  readonly path: string | undefined;
  /** The publication's, which is one that nobody chose where there is no publication.yml. */
  readonly publication: string;
  readonly chosen: boolean;
}

/** Characters that are looked at; they tell the language of a text as well as all would. */
const SAMPLE = 4000;
/** Letters below which nothing can be told. */
const ENOUGH = 40;

/** Words of their own below which a text of common letters is no evidence. */
const VARIED = 12;

const NAMES: Readonly<Record<Script, string>> = {
  latin: 'Latin letters',
  cyrillic: 'Cyrillic letters',
  greek: 'Greek letters',
  hebrew: 'Hebrew letters',
  arabic: 'Arabic letters',
  other: 'letters of another script',
};

/** Words that English is full of, and how full: more than one in nine. */
const ENGLISH =
  /(?<![\p{L}’'])(?:the|of|and|to|in|a|is|that|for|it|on|with|as|was|you|this)(?![\p{L}’'])/giu;
const ENGLISH_SHARE = 1 / 9;

/**
 * Settles the language of an article: the front matter's, else the path's, else the publication's. Where
 * the prose is in another, and the writer has not said so himself, it is the one that the prose tells;
 * either way with a message, since direction, fonts and quotes hang on it. Code is not looked at.
 */
export async function settleLanguage(
  file: VFile,
  tree: Root,
  sources: LanguageSources,
): Promise<string> {
  const { given, path, publication, chosen, place } = sources;
  const named = given ?? path ?? publication;
  const sample = proseOf(tree);
  const script = mainScript(sample);
  if (script === undefined) return named;
  const foreign = script !== scriptOfLanguage(named);
  const free = given === undefined && path === undefined && !chosen;
  if (!foreign && (!free || isEnglish(sample) || !isVaried(sample))) return named;
  // What knows languages by heart takes a while to load.
  const { detectLanguage } = await import('../language/detect.ts');
  const { language: guess, sure } = detectLanguage(sample);
  if (!foreign && (!sure || guess === undefined || primary(guess) === primary(named))) return named;
  const settled = given ?? guess ?? named;
  const found = foreign ? `mostly ${NAMES[script]}` : `what reads as \`${guess}\``;
  report(
    file,
    'warning',
    'language-script',
    `Expected a text in the language \`${named}\`, found ${found}${settled === named ? '' : `; it is set in \`${settled}\``}`,
    {
      place: place ?? { line: 1, column: 1 },
      note: guess
        ? `Add \`language: ${guess}\` to the front matter, or the one that it is.`
        : 'Add `language:` with its tag to the front matter.',
    },
  );
  return settled;
}

const primary = (tag: string): string => new Intl.Locale(tag).language;

function isEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return (sample.match(ENGLISH)?.length ?? 0) >= words * ENGLISH_SHARE;
}

/** A few words over and over, or single letters, look like any language. */
function isVaried(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return new Set(words).size >= VARIED;
}

/** Gives the prose of a tree up to what is enough to tell its language by, a paragraph a line. */
function proseOf(tree: Root): string {
  let sample = '';
  const visit = (node: Nodes): void => {
    if (sample.length >= SAMPLE) return;
    if (node.type === 'text') sample += node.value.slice(0, SAMPLE);
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'paragraph' || node.type === 'heading') sample += '\n';
  };
  visit(tree);
  return sample;
}

function mainScript(sample: string): Script | undefined {
  const counts = new Map<Script, number>();
  let letters = 0;
  for (const character of sample) {
    const script = scriptOf(character);
    if (script === undefined) continue;
    letters++;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  return main && letters >= ENOUGH && main[1] >= letters * 0.6 ? main[0] : undefined;
}
