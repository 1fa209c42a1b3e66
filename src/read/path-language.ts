import { basename, dirname, extname } from 'node:path';
import { readLanguage } from '../model/language-tag.ts';
import { isMarkdown } from './folder.ts';

/** Primary subtags that sites name their folders and files by: ISO 639-1, and a few of three letters. */
const CODES = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de ' +
    'dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ' +
    'ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu ' +
    'lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu ' +
    'rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ' +
    'ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast ckb fil haw hsb nds yue'
  ).split(' '),
);
/** A language, with script and region: `ar`, `pt-br`, `zh_Hans`, `es-419`. */
const TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/iu;
/** Folders above the file that are looked at. */
const LEVELS = 5;
/** Folders that hold people's own, whose names may look like anything. */
const HOMES = new Set(['home', 'users']);

/** The language that a path names. */
export interface PathLanguage {
  /** As it is written, in small letters and with hyphens: `pt-br`. */
  readonly tag: string;
  /** BCP 47, canonical: `pt-BR`. */
  readonly language: string;
}

/**
 * Finds the language that a manuscript's path names: in the file's name, `page.en.md` and `index.ar.md`
 * as Hugo and Quarto write them, else in the nearest of the folders above it, `fr/blog/page.md`.
 */
export function languageOfPath(path: string): PathLanguage | undefined {
  const inName = languageOfStem(plainStem(path));
  if (inName) return inName;
  let folder = dirname(path);
  for (let level = 0; level < LEVELS; level++) {
    const above = dirname(folder);
    if (above === folder || HOMES.has(basename(above).toLowerCase())) return undefined;
    const found = readTag(basename(folder));
    if (found) return found;
    folder = above;
  }
  return undefined;
}

/** Finds the language at the end of a name without its ending: `page.en`. */
export function languageOfStem(stem: string): PathLanguage | undefined {
  const dot = stem.lastIndexOf('.');
  return dot > 0 ? readTag(stem.slice(dot + 1)) : undefined;
}

/** Gives the name of a manuscript's file without its ending. */
export function plainStem(path: string): string {
  return isMarkdown(path) ? basename(path, extname(path)) : basename(path);
}

function readTag(name: string): PathLanguage | undefined {
  const code = TAG.exec(name)?.[1];
  if (code === undefined || !CODES.has(code.toLowerCase())) return undefined;
  const language = readLanguage(name);
  return language === undefined
    ? undefined
    : { tag: name.toLowerCase().replaceAll('_', '-'), language };
}
