import { expect, test } from 'vitest';
import { barLine, duration } from '../../src/cli/progress.ts';
import { isolated, shortened, widthOf } from '../../src/cli/width.ts';

test('counts columns as a terminal does', () => {
  expect(['abc', '日本', 'é', 'e\u0301', 'שלום', '👋', 'a\u200db'].map(widthOf)).toEqual([
    3, 4, 1, 1, 4, 2, 2,
  ]);
});

test('shortens in the middle, and never beyond its room', () => {
  expect(shortened('manuscript/essay.md', 40)).toBe('manuscript/essay.md');
  expect(shortened('manuscript/essay.md', 11)).toBe('manus…ay.md');
  for (const text of [
    'manuscript/a-very-long-name.md',
    '日本国東京川記憶新聞編集',
    'שלום עולם שלום',
  ])
    for (let columns = 0; columns < 30; columns++)
      expect(widthOf(shortened(text, columns))).toBeLessThanOrEqual(columns);
});

test('keeps a name from the right apart, and leaves others as they are', () => {
  expect(isolated('נהר.md')).toBe('\u2068נהר.md\u2069');
  expect(isolated('river.md')).toBe('river.md');
});

test('writes the bar as wide as there is room, and no wider', () => {
  const state = {
    done: 12,
    failures: 2,
    total: 100,
    name: 'manuscript/2024/the-river-remembers-what-the-town-forgot.md',
    elapsed: 4000,
  };
  expect(barLine(state, 120)).toBe(
    '━━────────────────── 12 of 100 · manuscript/2024/the-river…s-what-the-town-forgot.md · 2 failed · 3 a second, 29 s left',
  );
  for (let columns = 4; columns < 140; columns++)
    expect(widthOf(barLine(state, columns))).toBeLessThan(columns);
  expect(barLine({ ...state, done: 100, failures: 0 }, 50)).toBe(
    '100 of 100 · manuscript/2024/th…he-town-forgot.md',
  );
  expect(barLine({ ...state, elapsed: 100 }, 50)).not.toContain('left');
});

test('writes times as a person says them', () => {
  expect([420, 9940, 12_400, 200_000].map(duration)).toEqual([
    '0.4 s',
    '9.9 s',
    '12 s',
    '3 min 20 s',
  ]);
});
