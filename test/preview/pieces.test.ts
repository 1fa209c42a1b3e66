import { describe, expect, it } from 'vitest';
import { lettersOf, pieceAt, readLines } from '../../src/preview/app/blocks.ts';
import { editorAddress } from '../../src/preview/app/editors.ts';
import { spreadsOf } from '../../src/preview/app/spreads.ts';

describe('spreads', () => {
  it('put the first page on the outer side, and face the others as a book does', () => {
    expect(spreadsOf(4, 'ltr')).toEqual([
      [undefined, 1],
      [2, 3],
      [4, undefined],
    ]);
    expect(spreadsOf(3, 'rtl')).toEqual([
      [1, undefined],
      [3, 2],
    ]);
    expect(spreadsOf(1, 'ltr')).toEqual([[undefined, 1]]);
    expect(spreadsOf(0, 'ltr')).toEqual([]);
  });
});

describe('the piece of a line', () => {
  const pieces = [
    { first: 8, last: 10 },
    { first: 12, last: 20 },
    { first: 13, last: 14 },
    { first: 24, last: 24 },
  ];

  it('is the smallest that holds it, else the last before it', () => {
    expect(pieceAt(pieces, 13)).toBe(pieces[2]);
    expect(pieceAt(pieces, 18)).toBe(pieces[1]);
    expect(pieceAt(pieces, 11)).toBe(pieces[0]);
    expect(pieceAt(pieces, 90)).toBe(pieces[3]);
  });

  it('is nothing in the front matter', () => {
    expect(pieceAt(pieces, 3)).toBeUndefined();
  });

  it('says its lines in a form that is checked', () => {
    expect(readLines('3-12')).toEqual({ first: 3, last: 12 });
    expect(readLines('3-12"')).toBeUndefined();
    expect(readLines(null)).toBeUndefined();
  });
});

it('knows a text again by its letters, divided, ligatured or in capitals', () => {
  expect(lettersOf('The o\u00ADf\uFB01ce’s “day”')).toBe(
    lettersOf('THE OFFICE S DAY'.replace('OFF', 'of f')),
  );
});

describe('addresses of editors', () => {
  it('lead to a file at a line and column', () => {
    expect(editorAddress('vscode', '/home/me/my essays/é.md', 12, 3)).toBe(
      'vscode://file/home/me/my%20essays/%C3%A9.md:12:3',
    );
    expect(editorAddress('vscode', 'C:\\essays\\a.md', 1)).toBe('vscode://file/C:/essays/a.md:1:1');
    expect(editorAddress('textmate', '/a b.md', 2)).toBe(
      'txmt://open?url=file%3A%2F%2F%2Fa%2520b.md&line=2&column=1',
    );
    expect(editorAddress('none', '/a.md', 2)).toBeUndefined();
  });
});
