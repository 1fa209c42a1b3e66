import { type Coverage, covers } from '../../model/coverage.ts';

/** Endings of families that are drawn for the Chinese characters of one place. */
const NAMED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:JP|J)$|Japan|Mincho|Gothic(?: |$)|明朝|ゴシック/u, ['ja']],
  [/\b(?:SC|CN|GB)$|^ZCOOL\b|Simplified|简/u, ['zh-Hans']],
  [/\b(?:TC|TW|HK)$|Traditional|繁/u, ['zh-Hant']],
  [/\b(?:KR|K)$|Korea|Myeongjo|Batang/u, ['ko']],
];
/** Bits of the code pages that a font is for (OpenType OS/2 ulCodePageRange1). */
const PAGES: readonly (readonly [bit: number, language: string])[] = [
  [17, 'ja'],
  [18, 'zh-Hans'],
  [20, 'zh-Hant'],
  [19, 'ko'],
];

/** Characters that are written so in the People's Republic alone, and on Taiwan and in Hong Kong. */
const SIMPLIFIED = '们这说为时门';
const TRADITIONAL = '們這說為時門';
const KANA = 'あア';

/** Says for which languages' forms of Chinese characters a font was drawn; a font for all says none. */
export function hanLanguages(
  family: string,
  coverage: Coverage,
  codePages: number,
): readonly string[] {
  const has = (letters: string) =>
    [...letters].every((letter) => covers(coverage, letter.codePointAt(0) ?? 0));
  if (!has('一') && !has('가')) return [];
  const named = NAMED.find(([pattern]) => pattern.test(family));
  if (named) return named[1];
  const paged = PAGES.filter(([bit]) => ((codePages >>> bit) & 1) === 1).map(([, tag]) => tag);
  // One that says two or more does not say whose forms it has: its characters may.
  if (paged.length === 1) return paged;
  if (has(SIMPLIFIED) !== has(TRADITIONAL)) return [has(SIMPLIFIED) ? 'zh-Hans' : 'zh-Hant'];
  return has(KANA) && !has(SIMPLIFIED) ? ['ja'] : [];
}
