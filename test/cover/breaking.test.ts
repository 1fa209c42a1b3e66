import { describe, expect, it } from 'vitest';
import { balanceLines, countStumbles } from '../../src/cover/breaking.ts';
import type { Paragraph } from '../../src/cover/shaping.ts';

/** A paragraph whose letters are all half an em wide. */
const paragraphOf = (text: string, weight: 400 | 600 = 600): Paragraph => ({
  text,
  style: { role: 'text', weight },
  widthOf: (start, end) => (end - start) / 2,
  setLine: () => ({ glyphs: [], left: 0, right: 0, top: 0, bottom: 0 }),
});

const lines = (text: string, measure: number, count: number) =>
  balanceLines(paragraphOf(text), measure, 'spaces', count)?.map(({ start, end }) =>
    text.slice(start, end),
  );

describe('the lines of a headline', () => {
  it('are as even as can be', () => {
    expect(lines('The Ferry That Stopped at Noon', 9, 2)).toEqual([
      'The Ferry That',
      'Stopped at Noon',
    ]);
  });

  it('end in no article and no preposition where that can be', () => {
    expect(lines('The Boats of the Harbour', 12, 2)).toEqual(['The Boats', 'of the Harbour']);
    expect(lines('Die Sprache und der Mensch', 8, 2)).toEqual(['Die Sprache', 'und der Mensch']);
  });

  it('are told apart where they stumble', () => {
    const text = 'Fold a Sheet';
    expect(
      countStumbles(text, [
        { start: 0, end: 6 },
        { start: 7, end: 12 },
      ]),
    ).toBe(1);
    expect(
      countStumbles(text, [
        { start: 0, end: 4 },
        { start: 5, end: 12 },
      ]),
    ).toBe(0);
  });
});
