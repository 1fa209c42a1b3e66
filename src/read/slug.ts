import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { languageOfPath, languageOfStem, plainStem } from './path-language.ts';

/** UTF-8 bytes of a name; with an ending and a folder before it, every file system takes it. */
const BYTES = 100;

/** Device names that Windows keeps for itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const UNSAFE = /-*(?:(?:[\s/\\:*?"<>|\p{Cc}]|\.{2,})+-*)+/gu;
/** Direction marks, joiners and other signs without a shape of their own, and halves of pairs. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}]/gu;
const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0E|\uFE0F|\u20E3/gu;

/**
 * Gives the stem of an article's output names: the file's name, or its folder's for an `index.md`. The
 * language that the path names ends it, so that translations of one article keep apart: `ar/river.md`
 * and `river.ar.md` are both `river-ar`. The same path gives the same name on every machine.
 */
export function slugOf(path: string): string {
  const stem = stemOf(path);
  const name = safeName(stem) || `article-${digest(stem)}`;
  const tag = languageOfPath(path)?.tag;
  const end = name.toLowerCase().replaceAll('_', '-');
  if (tag === undefined || `-${end}`.endsWith(`-${tag}`) || end.endsWith(`.${tag}`)) return name;
  return safeName(`${name}-${tag}`);
}

/** Gives the stem of a new manuscript's name from its headline; empty where no letter is in it. */
export function stemOfHeadline(headline: string): string {
  const words = headline
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return safeName(words).replace(/^-+|-+$/gu, '');
}

/** The manuscript's own name, before it is made safe, without the language that it may end in. */
export function stemOf(path: string): string {
  const written = plainStem(path);
  const tagged = languageOfStem(written) !== undefined;
  const stem = tagged ? written.slice(0, written.lastIndexOf('.')) : written;
  if (stem.toLowerCase() !== 'index' && stem.toLowerCase() !== '_index') return stem;
  return basename(dirname(path)) || stem;
}

/**
 * Makes a name that every file system takes: NFC, without separators, control characters and
 * Windows' own names, at most 100 bytes of UTF-8 (a longer one ends in a hash of the whole). Letters
 * of all scripts stay, and so does their case. Empty where nothing is left.
 */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(UNSEEN, '');
  const worded = plain.replace(EMOJI, '');
  const kept = /[\p{L}\p{N}]/u.test(worded) ? worded : plain;
  const name = trim(kept.replace(UNSAFE, '-'));
  if (RESERVED.test(name)) return `${name.replace(/\..*$/u, '')}-article`;
  return Buffer.byteLength(name) <= BYTES ? name : `${trim(cut(name, BYTES - 9))}-${digest(text)}`;
}

/** Ends with no dot or space, which Windows drops; begins with no dot, which hides a file. */
function trim(name: string): string {
  return name.replace(/^[-.\s]+|[-.\s]+$/gu, '');
}

function cut(name: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}

function digest(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}
