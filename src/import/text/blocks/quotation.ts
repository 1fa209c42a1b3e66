import { isFull, type Line } from '../lines.ts';
import type { Quotation } from './block.ts';
import type { Joiner } from './join.ts';

const MARK = /^\s{0,3}>\s?/u;

/** Reads lines that begin with `>`, as mail quotes; the signs of quotations within are dropped too. */
export function readQuotation(
  lines: readonly Line[],
  from: number,
  joiner: Joiner,
): { readonly quotation: Quotation; readonly end: number } | undefined {
  if (!MARK.test(lines[from]?.text ?? '')) return undefined;
  const paragraphs: string[][] = [];
  let open = false;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (!isFull(line) || !MARK.test(line.text)) break;
    const text = line.text.replace(/^(?:\s{0,3}>)+\s?/u, '').trim();
    if (text === '') open = false;
    else {
      if (!open) paragraphs.push([]);
      joiner.add(paragraphs.at(-1) ?? [], text, line.number);
    }
    open = text !== '';
  }
  if (paragraphs.length === 0) return undefined;
  const texts = paragraphs.map((pieces) => pieces.join(''));
  return { quotation: { kind: 'quotation', paragraphs: texts, line: lines[from]!.number }, end };
}
