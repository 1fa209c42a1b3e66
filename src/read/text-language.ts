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

/** Letters that are looked at; they tell the script of a text as well as all would. */
const SAMPLE = 1000;
/** Letters below which nothing can be told. */
const ENOUGH = 40;

const NAMES: Readonly<Record<Script, string>> = {
  latin: 'Latin letters',
  cyrillic: 'Cyrillic letters',
  greek: 'Greek letters',
  hebrew: 'Hebrew letters',
  arabic: 'Arabic letters',
  other: 'letters of another script',
};

/** Languages by the letters that they alone have, then by their script; the share that is enough. */
const LETTERS: readonly (readonly [language: string, letters: RegExp, share: number])[] = [
  ['az', /[əƏ]/gu, 0.01],
  ['en', /\p{Script=Latin}/gu, 0.6],
  ['uk', /[іїєґ]/giu, 0.02],
  ['ru', /\p{Script=Cyrillic}/gu, 0.6],
  ['el', /\p{Script=Greek}/gu, 0.6],
  ['he', /\p{Script=Hebrew}/gu, 0.6],
  ['ur', /[ٹڈڑے]/gu, 0.02],
  ['fa', /[پچژگکی]/gu, 0.015],
  ['ar', /\p{Script=Arabic}/gu, 0.6],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1],
  ['zh', /\p{Script=Han}/gu, 0.5],
  ['ko', /\p{Script=Hangul}/gu, 0.5],
  ['hi', /\p{Script=Devanagari}/gu, 0.5],
  ['bn', /\p{Script=Bengali}/gu, 0.5],
  ['ta', /\p{Script=Tamil}/gu, 0.5],
  ['th', /\p{Script=Thai}/gu, 0.5],
  ['ka', /\p{Script=Georgian}/gu, 0.5],
  ['hy', /\p{Script=Armenian}/gu, 0.5],
];

/**
 * Settles the language of an article: the front matter's, else the path's, else the publication's. Where
 * its letters are those of another, and the writer has not said so himself, it is the one that they
 * tell; either way with a message, since direction, fonts and quotes hang on it. Code is not looked at.
 */
export function settleLanguage(file: VFile, tree: Root, sources: LanguageSources): string {
  const { given, path, publication, chosen, place } = sources;
  const named = given ?? path ?? publication;
  const sample = lettersOf(tree);
  const script = mainScript(sample);
  if (script === undefined) return named;
  const guess = guessed(sample);
  const foreign = script !== scriptOfLanguage(named);
  const free = given === undefined && path === undefined && !chosen;
  // Latin letters alone tell no language: English is what is set where nothing is known.
  if (!foreign && (!free || guess === undefined || guess === 'en')) return named;
  const settled = given ?? guess ?? named;
  const found = foreign ? `mostly ${NAMES[script]}` : `letters of \`${guess}\``;
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

function lettersOf(tree: Root): string {
  let sample = '';
  const visit = (node: Nodes): void => {
    if (sample.length >= SAMPLE) return;
    if (node.type === 'text') sample += node.value.slice(0, SAMPLE).replace(/[^\p{L}]+/gu, '');
    if ('children' in node) for (const child of node.children) visit(child);
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

function guessed(sample: string): string | undefined {
  const found = LETTERS.find(
    ([, form, share]) => (sample.match(form)?.length ?? 0) >= sample.length * share,
  );
  return found?.[0];
}
