import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../src/model/article.ts';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { findLostWords } from '../../src/prove/lost-words.ts';
import { articleOf } from '../articles/article.ts';

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

/** A plain rendition: headline, prose, notes. */
function render(markdown: string, meta: Partial<ArticleMeta> = {}): string {
  const { headline, body } = articleOf(markdown, meta);
  const prose = toHtml(toHast.runSync(body), { closeSelfClosing: true });
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>${headline}</h1>${prose}</body></html>`;
}

/** Proves a rendition that was changed by hand: `lost word@line`. */
function lost(
  markdown: string,
  change: (rendition: string) => string = (same) => same,
  meta: Partial<ArticleMeta> = {},
): string[] {
  const article = articleOf(markdown, meta);
  const rendition = render(markdown, meta);
  const changed = change(rendition);
  return findLostWords(gatherWords(article), [changed], article.language).map(
    ({ word, line }) => `${word}@${line}`,
  );
}

const PROSE = `The river was high that spring, and the ferry did not run.

Those who had to cross it waited on the bank. "It'll fall," said the ferryman[^fall];
the river did not fall, and the ferry did not run for nine days.

| Day | Level |
| :-- | ----: |
| one | 412   |
| two | 415   |

Table: The level of the river.

- They waited.
- They *sang*.

On the tenth day the ferry ran.

[^fall]: It fell in June, and the ferryman said so.
`;

describe('findLostWords', () => {
  it('finds nothing lost in a faithful rendition', () => {
    expect(lost(PROSE)).toEqual([]);
  });

  it.each([
    ['high', 'high@1'],
    ['<p>The ', 'The@1'],
    ['Those', 'Those@3'],
    [`It'll`, `It'll@3`],
    ['nine', 'nine@4'],
    ['412', '412@8'],
    ['<em>sang</em>', 'sang@14'],
    ['tenth', 'tenth@16'],
    ['ran.', 'ran@16'],
    ['June', 'June@18'],
  ])('names the one word that was taken out: %s', (taken, named) => {
    expect(
      lost(PROSE, (html) => html.replace(taken, taken.startsWith('<p>') ? '<p>' : ' ')),
    ).toEqual([named]);
  });

  it('names all that is lost, with the lines, and nothing after it', () => {
    expect(
      lost(PROSE, (html) =>
        html.replace('waited', '').replace('ferryman said', '').replace('They', ''),
      ),
    ).toEqual('waited@3 They@13 ferryman@18 said@18'.split(' '));
    expect(lost(PROSE, (html) => html.replace(/<p>On the tenth.*?<\/p>/u, ''))).toEqual(
      'On the tenth day the ferry ran'.split(' ').map((word) => `${word}@16`),
    );
    const { front, body, notes } = gatherWords(articleOf(PROSE));
    expect(lost(PROSE, () => '<p>Another text</p>')).toHaveLength(
      [...front, body, ...notes].flatMap(({ words }) => words).length,
    );
  });

  it('names a word that has become another, or has changed places', () => {
    expect(lost(PROSE, (html) => html.replace('high', 'hich'))).toEqual(['high@1']);
    expect(lost(PROSE, (html) => html.replace('waited on', 'on waited'))).toHaveLength(1);
    expect(lost(PROSE, (html) => html.replace('River', 'river'), { headline: 'River' })).toEqual(
      [],
    );
    expect(lost(PROSE, (html) => html.replace('Those', 'those'))).toEqual(['Those@3']);
  });

  it('minds no more words than there should be', () => {
    expect(
      lost(PROSE, (html) =>
        html
          .replaceAll('ferry', 'ferry ferry')
          .replace('<p>Those', '<p>The river was high.</p><p>Those')
          .replace('</body>', '<p>The river was high that spring.</p></body>'),
      ),
    ).toEqual([]);
    expect(
      lost(PROSE, (html) => html.replace(/<body>(.*)<\/body>/su, '<body>$1$1</body>')),
    ).toEqual([]);
  });

  it('finds what was moved by design', () => {
    const moved = (html: string) => {
      const [caption = ''] = /<p>Table: The level of the river\.<\/p>/u.exec(html) ?? [];
      return html
        .replace(caption, '')
        .replace('<table>', '<table><caption>The level of the river.</caption>');
    };
    expect(lost(PROSE, moved)).toEqual([]);
    const figure = '![A boat](boat.png){credit="Photo: A. Writer"}\n\n*Ferry*\n\nEnd of it.';
    expect(
      lost(
        figure,
        () =>
          '<h1>Headline</h1><figure><figcaption>Ferry <span>Photo: A. Writer</span></figcaption><img alt="A boat" src="x"/></figure><p>End of it.</p>',
      ),
    ).toEqual([]);
  });

  it('takes typographic marks, soft hyphens and split letters for what they are', () => {
    expect(
      lost('"Don\'t," -- he said: l\'"amour", a sentence[^1] well set up.\n\n[^1]: Note', (html) =>
        html
          .replace(/<sup>.*?<\/sup>/u, '<sup><a class="noteref" href="#n">1</a></sup>')
          .replace(/"Don't," -- he/u, '“Don’t,”\u202f– he')
          .replace(`l'"amour"`, 'l’«\u202famour\u202f»')
          .replace('sentence', 'sen\u00adten<b>ce</b>')
          .replace('set up', 'setup'),
      ),
    ).toEqual([]);
  });

  it('misses no letter where a control character was taken out of a word', () => {
    expect(lost('a fer\u0001ry ran', (html) => html.replace('\u0001', ''))).toEqual([]);
    expect(lost('a fer\u0001ry ran', (html) => html.replace('\u0001ry', ''))).toEqual(['ferry@1']);
  });

  it('looks for the front in capitals of the language, in any order', () => {
    const meta: Partial<ArticleMeta> = {
      headline: 'Straße am Iğdır',
      kicker: 'Şəhər',
      language: 'az',
      dateline: { place: 'İrəvan qapısı' },
      byline: { contributors: [{ name: 'Ilqar Işıq', role: 'aut' }] },
    };
    const page = (place: string) =>
      `<p>ŞƏHƏR</p><p>ILQAR IŞIQ</p><h1>STRASSE AM IĞDIR</h1><p>${place} — bir</p>`;
    expect(lost('bir', () => page('İRƏVAN QAPISI'), meta)).toEqual([]);
    expect(lost('bir', () => page('IRƏVAN QAPISI'), meta)).toEqual(['İrəvan@1']);
    expect(lost('bir', () => page('İRƏVAN QAPISI').replace('IŞIQ', ''), meta)).toEqual(['Işıq@1']);
    expect(
      lost(
        'Şəhər',
        () => '<h1>Straße am Iğdır</h1><p>Şəhər</p><p>İrəvan qapısı Ilqar Işıq</p>',
        meta,
      ),
    ).toEqual(['Şəhər@1']);
  });

  it('compares Hebrew with its points, and any script', () => {
    const hebrew = 'הוא גם לא יֵדע ש"סבי" של צה"ל\nהלך';
    expect(lost(hebrew, (html) => html.replaceAll('"', '״'))).toEqual([]);
    expect(lost(hebrew, (html) => html.replace('יֵדע', 'ידע'))).toEqual(['יֵדע@1']);
    expect(lost(hebrew, (html) => html.replace('הלך', ''))).toEqual(['הלך@2']);
    expect(lost('日本語の文章です。次の文。', (html) => html.replace('次の文', ''))).toEqual([
      '次の文@1',
    ]);
  });

  it('finds each of many equal notes', () => {
    const notes = 'a[^1] b[^2] c[^3]\n\n[^1]: Ibid.\n[^2]: Ibid.\n[^3]: Ibid.';
    expect(lost(notes)).toEqual([]);
    expect(lost(notes, (html) => html.replace('Ibid.', ''))).toHaveLength(1);
  });

  it('reads HTML that is not well formed', () => {
    expect(lost('One &nbsp; two\n\nthree', () => '<h1>Headline<p>One&nbsp;two<br>three')).toEqual(
      [],
    );
    expect(lost('One two', () => '<h1>Headline<p>One<br>')).toEqual(['two@1']);
  });

  it('copes with 100,000 words, lost ones and moved ones among them', () => {
    const vocabulary = Array.from({ length: 4000 }, (_, i) => `w${(i * 7919).toString(36)}`);
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    const paragraphs = Array.from({ length: 1000 }, (_, i) =>
      [
        `p${i}`,
        ...Array.from({ length: 99 }, () => vocabulary[(next() % 63) * (next() % 63)]),
      ].join(' '),
    );
    const article = articleOf('', { headline: 'Long' });
    const words = {
      ...gatherWords(article),
      body: {
        words: paragraphs.flatMap((p) => p.split(' ')),
        lines: paragraphs.flatMap((p, i) => p.split(' ').map(() => i + 1)),
      },
    };
    const changed = [...paragraphs];
    for (let i = 5; i < 1000; i += 50) changed[i] = changed[i]!.replace(`p${i} `, 'Long ');
    changed.push(...changed.splice(700, 3));
    const document = changed.map((p) => `<p>${p}</p>`).join('\n');
    const found = findLostWords(words, [`<body>${document}</body>`], 'en');
    expect(found.map(({ word }) => word)).toEqual(
      Array.from({ length: 20 }, (_, i) => `p${5 + 50 * i}`),
    );
  });
});
