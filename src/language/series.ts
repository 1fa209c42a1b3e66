import { type Around, aroundOf } from './source.ts';
import { speaks, wordsOf } from './words.ts';

/**
 * Says what stands around the name of a series: 'Part 2 of ', or nothing where the article has no
 * place in it. In a language whose words we do not have, the number follows the name.
 */
export function introduceSeries(position: number | undefined, language: string): Around {
  if (position === undefined) return { before: '', after: '' };
  const number = new Intl.NumberFormat(language, { useGrouping: false }).format(position);
  const pattern = speaks(language) ? wordsOf(language).seriesPart : '{series} · {number}';
  return aroundOf(pattern.replace('{number}', number), 'series');
}
