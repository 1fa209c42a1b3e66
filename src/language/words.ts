import type { Role } from '../model/byline.ts';
import { WORD_FILES, wordFileOf } from './word-files.ts';
import { en } from './words/en.ts';

/**
 * The words that Offprint itself puts on a page, in one language. `{names}`, `{date}` and the like
 * mark where the content goes.
 */
export interface Words {
  /** BCP 47 of these words. */
  readonly language: string;
  /** Who did what: `{names}`; the second form is for several people. */
  readonly roles: Readonly<Record<Role, readonly [one: string, several: string]>>;
  /** The role `rpt` at the end of an article: 'Additional reporting by {names}'. */
  readonly additionalReporting: readonly [one: string, several: string];
  /** `{date}` */
  readonly updated: string;
  readonly correction: readonly [one: string, several: string];
  readonly notes: string;
  /** `{number}` */
  readonly note: string;
  readonly backToText: string;
  readonly contents: string;
  readonly cover: string;
  readonly article: string;
  readonly landmarks: string;
  /** `{title}` */
  readonly coverOf: string;
  /** Stands for a picture that was not found: `{alt}`. */
  readonly missingImage: string;
  /** What an article rests on, where it came out first: `{source}` */
  readonly basedOn: string;
  readonly firstPublishedAt: string;
  /** `{number}`, `{series}` */
  readonly seriesPart: string;
  /** Across the pages of an article that is shown before its time: `{date}` */
  readonly embargoedUntil: string;
  /** Names a table that has no caption: `{number}` */
  readonly table: string;
  /** Titles of boxes that a writer gives no title. */
  readonly alerts: Readonly<Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>>;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Sentences of the accessibility summary (EPUB Accessibility 1.1 §2.2). */
  readonly summary: {
    readonly structure: string;
    readonly imagesDescribed: string;
    readonly imagesUndescribed: string;
    readonly notes: string;
    readonly formulas: string;
  };
}

const loaded = new Map<string, Words>([['en', en]]);

/** Loads the words of a language (BCP 47); whoever asks for them later has them at once. */
export async function loadWords(language: string): Promise<void> {
  const file = wordFileOf(language);
  if (file === undefined || file === 'en' || loaded.has(file)) return;
  loaded.set(file, await WORD_FILES[file]());
}

/**
 * Gives the words of a language (BCP 47), or the English ones where we have none: who uses them marks
 * the text with `words.language` unless we speak the language.
 * @throws where they were not loaded, which is a fault of ours.
 */
export function wordsOf(language: string): Words {
  const file = wordFileOf(language);
  if (file === undefined) return en;
  const words = loaded.get(file);
  if (!words) throw new Error(`The words of ${language} were not loaded`);
  return words;
}

/** Says whether Offprint's own words exist in a language. */
export function speaks(language: string): boolean {
  return wordFileOf(language) !== undefined;
}

/** Puts values in the places of a pattern: `fill('Updated {date}', { date })`. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
