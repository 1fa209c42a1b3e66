import { describe, expect, it } from 'vitest';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { articleOf } from '../articles/article.ts';

/** Words with their lines: `word@2`. */
const located = (markdown: string): string[] => {
  const { words, lines } = gatherWords(articleOf(markdown)).body;
  return words.map((word, i) => `${word}@${lines[i]}`);
};
const wordsOf = (markdown: string): string => gatherWords(articleOf(markdown)).body.words.join(' ');

describe('gatherWords', () => {
  it('gives each word the line that it stands on', () => {
    expect(
      located(
        '# One\n\ntwo *three\nfour* un**bind**ing\n\n- five\n  - `six\n    seven`\n\n> eight',
      ),
    ).toEqual('One@1 two@3 three@3 four@4 unbinding@4 five@6 six@7 seven@8 eight@10'.split(' '));
    expect(located('```js\none\ntwo\n```\n\n    three\n    four')).toEqual(
      'one@2 two@3 three@6 four@7'.split(' '),
    );
  });

  it('keeps a word whole across apostrophes, and parts words at dashes', () => {
    expect(wordsOf(`don't "quote" 1700s--1960s צה"ל l'été co&shy;op well-known`)).toBe(
      `don't quote 1700s 1960s צה"ל l'été co\u00adop well known`,
    );
  });

  it('counts no syntax', () => {
    expect(
      wordsOf(
        '## Costs {#costs .wide}\n\nTable: Who pays.\n\n| A | B |\n|:--|--:|\n| c | d |\n\n' +
          '- [x] done [text](http://a.example "title") [ref][r]\n\nend[^n]\n{: .lead}\n\n' +
          '[r]: http://b.example "other"\n[^n]: note',
      ),
    ).toBe('Costs Who pays A B c d done text ref end');
    expect(wordsOf('Table: what it is')).toBe('Table what it is');
  });

  it('counts an image by its description, title and credit, the credit apart', () => {
    const words = gatherWords(
      articleOf(
        '![An alt](a.png "A caption"){credit="Photo: A. Writer" .wide} rest\n\n![B][c]\n\n[c]: c.png "Name"',
      ),
    );
    expect(words.body.words.join(' ')).toBe('An alt A caption rest B Name');
    expect(words.body.lines).toEqual([1, 1, 1, 1, 1, 3, 5]);
    expect(words.front.at(-1)).toEqual({
      words: ['Photo', 'A', 'Writer'],
      lines: [1, 1, 1],
    });
  });

  it('reads raw HTML as its reader does', () => {
    expect(
      located(
        'a<br>b <span lang="de">c</span>d <!-- no -->\n\n<div>\n<p>one &eacute;\n<script>no()</script>two<img alt="three">\n</div>\n\n' +
          '<noscript>\n\nnot *this*\n\n</noscript>\n<p>four</p>\n\nx <svg><text>no</text></svg>y\n\n<iframe src="x">\n\nfive',
      ),
    ).toEqual('a@1 b@1 cd@1 one@4 é@4 two@5 three@5 four@13 x@15 y@15 five@19'.split(' '));
  });

  it('parts words at a tag that nobody knows, as it may be printed', () => {
    expect(wordsOf('write git<name>push, un<b>bind</b>ing')).toBe('write git push unbinding');
  });

  it('keeps notes apart, in the order of their first calls, uncalled ones last', () => {
    const { notes } = gatherWords(
      articleOf(
        'x[^b] y[^a] z[^b]\n\n[^c]: three\n[^a]: two\n\n    more[^d]\n\n[^b]: one\n[^d]: deep',
      ),
    );
    expect(notes.map((n) => n.words.join(' '))).toEqual(['one', 'two more', 'three', 'deep']);
    expect(notes[1]?.lines).toEqual([4, 6]);
  });

  it('gathers front matter that is printed, each piece by itself', () => {
    const { front } = gatherWords(
      articleOf('x', {
        headline: 'A "Headline"',
        kicker: 'Kicker',
        section: 'Section',
        byline: { contributors: [{ name: 'Ann Bo', role: 'aut', location: 'Leiden' }] },
        dateline: { place: 'Bakı', country: 'Azərbaycan', agency: 'AP' },
        corrections: [{ date: '2024-01-02', text: 'It was wrong.' }],
        source: { text: 'First there', url: 'https://a.example' },
      }),
    );
    expect(front.map((f) => f.words.join(' '))).toEqual([
      'A Headline',
      'Kicker',
      'Section',
      'Ann Bo',
      'Leiden',
      'Bakı',
      'AP',
      'Azərbaycan',
      'It was wrong',
      'First there',
    ]);
  });
});
