import { describe, expect, it } from 'vitest';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { articleOf } from '../articles/article.ts';

const wordsOf = (markdown: string): string => gatherWords(articleOf(markdown)).body.words.join(' ');

describe('gatherWords on odd HTML', () => {
  it.each([
    ['a column outside its table', '<col>\n\none\n\n<div><col>two</div>', 'one two'],
    ['an element that opens and never ends', '<video/>one <audio>two <xmp>three', 'one two three'],
    ['paragraphs in a video', '<video><p>no</video>one\n\ntwo', 'one two'],
    ['two elements of one name', '<div><svg><svg>no</svg>no</svg>one</div>', 'one'],
    [
      'a list after an image',
      '<p><img alt="one">{credit="Two three" .x}four</p>',
      'one Two three four',
    ],
    ['a list in a heading', '<h2>one {#x .y}</h2>', 'one'],
    ['a control character', 'fer\u0001ry', 'ferry'],
    ['an old name of an image', 'a<image alt="b">c', 'a b c'],
    ['an end that ends nothing', 'a</unknown>b', 'ab'],
  ])('reads %s', (_, markdown, words) => {
    expect(wordsOf(markdown)).toBe(words);
  });

  it('gives words behind a cut element their lines', () => {
    const { words, lines } = gatherWords(articleOf('<div>\n<svg>\n<g/>\n</svg>\none\n</div>')).body;
    expect([words, lines]).toEqual([['one'], [5]]);
  });

  it('takes the caption of a table past a note', () => {
    expect(wordsOf('| a |\n|---|\n\n[^1]: note\n\nTable: b[^1]')).toBe('a b');
  });
});
