import { describe, expect, it } from 'vitest';
import { spreadsOf } from '../../scripts/proofs/sheets/spreads.ts';

const _ = undefined;

describe('pages that face each other', () => {
  it('have the first alone on the right, and even numbers on the left', () => {
    expect(spreadsOf(4, 'ltr')).toEqual([
      [_, 1],
      [2, 3],
      [4, _],
    ]);
  });

  it('are mirrored in right-to-left articles', () => {
    expect(spreadsOf(3, 'rtl')).toEqual([
      [1, _],
      [3, 2],
    ]);
  });

  it('leave no place empty that no page faces', () => {
    expect(spreadsOf(1, 'ltr')).toEqual([[_, 1]]);
    expect(spreadsOf(3, 'ltr')).toHaveLength(2);
  });
});
