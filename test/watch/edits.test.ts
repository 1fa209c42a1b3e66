import { describe, expect, it } from 'vitest';
import { editedLines } from '../../src/watch/edits.ts';

describe('editedLines', () => {
  it('names the lines that were changed, added or left in the place of others', () => {
    expect(editedLines('a\nb\nc', 'a\nB\nc')).toEqual({ first: 2, last: 2 });
    expect(editedLines('a\nb', 'a\nx\ny\nb')).toEqual({ first: 2, last: 3 });
    expect(editedLines('a\nb\nc\nd', 'a\nd')).toEqual({ first: 2, last: 2 });
    expect(editedLines('a\nb', 'a')).toEqual({ first: 1, last: 1 });
    expect(editedLines('', 'a\nb')).toEqual({ first: 1, last: 2 });
  });

  it('finds nothing in what stayed, and passes over other ends of lines', () => {
    expect(editedLines('a\nb', 'a\nb')).toBeUndefined();
    expect(editedLines('a\nb\n', 'a\r\nb\r\nc\r\n')).toEqual({ first: 3, last: 3 });
  });

  it('takes time in proportion to a long text', () => {
    const long = `${'word '.repeat(20)}\n`;
    const text = long.repeat(50_000);
    const begun = performance.now();
    expect(editedLines(text, `${text.slice(0, -1)}!\n`)).toEqual({ first: 50_000, last: 50_000 });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
