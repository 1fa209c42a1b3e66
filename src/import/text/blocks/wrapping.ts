import { bare, isFull, type Line } from '../lines.ts';
import { endsSentence } from '../sentence.ts';

/** Widths at which mail, old books and terminals break their lines. */
const NARROWEST = 45;
const WIDEST = 100;
const ITEM = /^\s*(?:[•·▪◦●○*>–—-]\s|\d{1,3}[.)]\s)/u;

/**
 * Measures the width at which a text is broken into lines, or gives nothing where its paragraphs stand
 * on one line each: most lines that others follow are about as long, and stop in mid-sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths: number[] = [];
  let open = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!isFull(line) || !next || !isFull(next) || ITEM.test(next.text)) continue;
    lengths.push(line.text.length);
    if (!endsSentence(bare(line))) open++;
  }
  if (lengths.length < 3) return undefined;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width < NARROWEST || width > WIDEST || (lengths.at(-1) ?? 0) > WIDEST * 2) return undefined;
  const long = lengths.filter((length) => length >= width * 0.75).length;
  return long >= lengths.length * 0.6 && open >= lengths.length * 0.5 ? width : undefined;
}
