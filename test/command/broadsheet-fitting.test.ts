import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PaintedPage, readGlyphs } from '../../scripts/proofs/glyphs.ts';
import type { Glyph } from '../../scripts/proofs/painted.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { article, makeFolder, offprintJson } from './offprint.ts';

// How broadsheet makes room on A4: what is large is set smaller before it crowds the page.

const SENTENCE =
  'The ferry left the landing at seven, with the post, two dogs and a piano for the school. ';
const PROSE = SENTENCE.repeat(6);
const headed = (headline: string, body = PROSE, more = '') =>
  article(body, `headline: "${headline}"\nbyline: Ada Fern\npublished: 2024-04-07${more}`);

const ARTICLES: Readonly<Record<string, string>> = {
  ladder: headed('Minutes: a parliament for bakers in September'),
  short: headed('A ferry'),
  brief: headed(
    'A ferry',
    `${SENTENCE.repeat(3)}\n\n| Boat | Built |\n|---|---|\n| varino | 1952 |`,
  ),
  upright: headed('A ferry', PROSE.repeat(3), '\nimage: upright.png\nimage-alt: A piano'),
  broad: headed('A ferry', PROSE.repeat(3), '\nimage: broad.png\nimage-alt: A piano'),
  quotes: headed(
    'A ferry',
    `${PROSE}\n\n:::pullquote\nA piano for the school.\n:::\n\n${PROSE}\n\n:::pullquote\n${SENTENCE.repeat(2)}\n:::\n\n${PROSE}\n\n:::pullquote\n${SENTENCE.repeat(4)}\n:::\n\n${PROSE}`,
  ),
  items: headed(
    'A ferry',
    `${PROSE}\n\n- ${SENTENCE.repeat(24)}\n- ${SENTENCE.repeat(24)}\n\nEvery child came down.`,
  ),
  notes: headed('A ferry', `A word.[^1] ${PROSE}\n\n[^1]: ${SENTENCE.repeat(2)}`),
  learned: headed(
    'A ferry',
    `A word.[^1] ${PROSE}\n\n[^1]: ${SENTENCE}\n\n    > She said:\n    >\n    > - ${SENTENCE}`,
  ),
  listings: headed(
    'A ferry',
    [44, 49, 55, 60, 90]
      .map((n) => `${PROSE}\n\n\`\`\`\n${'x'.repeat(n - 4)} end\n\`\`\``)
      .join('\n\n'),
  ),
  table: headed(
    'A ferry',
    `${PROSE}\n\n| Expected | Also | Found | Both |\n|---|---|---|---|\n| \`build_the_dependency\` | \`build_dependencies\` | a warning, and the planned removal | an error for both |\n| \`dev_dependencies_for_all\` | \`dev_dependencies_of_all\` | nothing at all | an error |\n\n${PROSE}`,
  ),
};

let printed: Map<string, readonly PaintedPage[]>;
beforeAll(async () => {
  const files = Object.entries(ARTICLES).map(([slug, text]) => [`manuscript/${slug}.md`, text]);
  const home = await makeFolder({
    ...Object.fromEntries(files),
    'manuscript/publication.yml': 'name: The Test\npage: { size: A4 }\nformats: [pdf]\n',
  });
  for (const [name, width, height] of [
    ['upright', 600, 1000],
    ['broad', 1200, 780],
  ] as const) {
    const picture = { create: { width, height, channels: 3, background: '#356' } } as const;
    await writeFile(join(home, 'manuscript', `${name}.png`), await sharp(picture).png().toBuffer());
  }
  const run = await offprintJson(['build'], home);
  expect(
    run.articles.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 'error')),
  ).toEqual([]);
  printed = new Map();
  for (const slug of Object.keys(ARTICLES))
    printed.set(slug, await readGlyphs(await readFile(join(home, 'dist', `${slug}.pdf`))));
}, 120_000);

const glyphsOf = (slug: string): readonly Glyph[] =>
  printed.get(slug)!.flatMap(({ glyphs }) => glyphs);
const linesOf = (glyphs: readonly Glyph[]) => {
  const lines = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const at = Math.round(glyph.y);
    lines.set(at, [...(lines.get(at) ?? []), glyph]);
  }
  return [...lines.values()];
};
const display = (slug: string) => glyphsOf(slug).filter(({ font }) => /Display/u.test(font));

describe('a headline', () => {
  it('is set smaller where that saves it a line', () => {
    const large = display('ladder').filter(({ size }) => size > 30);
    expect(linesOf(large).length).toBeLessThanOrEqual(3);
    expect(Math.min(...large.filter(({ y }) => y > 600).map(({ size }) => size))).toBeLessThan(47);
  });

  it('keeps its size where it fits', () => {
    expect(Math.max(...display('short').map(({ size }) => size))).toBeCloseTo(48, 0);
  });
});

describe('a picture at the head', () => {
  it('stands in the first column where it is upright', () => {
    const [
      {
        pictures: [picture],
        glyphs,
      } = { pictures: [], glyphs: [] },
    ] = printed.get('upright')!;
    expect(picture!.right - picture!.left).toBeLessThan(240);
    // The second column begins beside it.
    expect(glyphs.some(({ x, y }) => x > 300 && y > picture!.bottom && y < picture!.top)).toBe(
      true,
    );
  });

  it('has the width of the page where the prose keeps its place below it', () => {
    const [
      {
        pictures: [picture],
      } = { pictures: [] },
    ] = printed.get('broad')!;
    expect(picture!.right - picture!.left).toBeGreaterThan(485);
  });
});

it('sets words pulled out the smaller the more they are', () => {
  const italic = glyphsOf('quotes').filter(({ font }) =>
    /DisplayItalic|Display-.*Italic/u.test(font),
  );
  const sizes = [...new Set(italic.map(({ size }) => Math.round(size * 2) / 2))];
  expect(sizes.toSorted((a, b) => b - a)).toEqual([17.5, 13.5, 11]);
});

describe('a list', () => {
  it('fills the page with long items', () => {
    const [first] = printed.get('items')!;
    expect(Math.min(...first!.glyphs.filter(({ block }) => block).map(({ y }) => y))).toBeLessThan(
      90,
    );
  });

  it('is followed by an indented paragraph', () => {
    const glyphs = glyphsOf('items');
    const at = glyphs.findIndex(
      (_, i) =>
        glyphs
          .slice(i, i + 5)
          .map(({ text }) => text)
          .join('') === 'Every',
    );
    const column =
      glyphs[at]!.x > 300 ? Math.min(...glyphs.filter(({ x }) => x > 290).map(({ x }) => x)) : 45;
    expect(glyphs[at]!.x - column).toBeGreaterThan(10);
  });
});

it('sets a piece of a few lines in one column', () => {
  const text = glyphsOf('brief').filter(({ size, y, block }) => block && size < 12 && y < 650);
  const starts = linesOf(text).map((line) => Math.min(...line.map(({ x }) => x)));
  expect(Math.max(...starts)).toBeLessThan(100);
  const [columns] = linesOf(text).map((line) => Math.max(...line.map(({ x }) => x)));
  expect(columns).toBeGreaterThan(300);
});

it('keeps a short note in one column', () => {
  const note = glyphsOf('notes').filter(({ size }) => Math.abs(size - 8.2) < 0.1);
  expect(Math.max(...note.map(({ x }) => x))).toBeLessThan(230);
});

it('leaves room for a list in a quotation in a note', () => {
  const note = glyphsOf('learned').filter(({ size }) => Math.abs(size - 8.2) < 0.1);
  const lines = linesOf(note).filter((line) => line.length > 15);
  // The sentence takes three lines of the note, and four of the list.
  expect(lines.length).toBeLessThanOrEqual(8);
});

it('sets code in three sizes at most, and smaller before a line turns over', () => {
  const mono = glyphsOf('listings').filter(({ font }) => /Code/u.test(font));
  const sizes = [...new Set(mono.map(({ size }) => Math.round(size * 10) / 10))];
  expect(sizes.length).toBe(3);
  expect(Math.min(...sizes)).toBeGreaterThan(5.6);
});

it('gives a table its room before a word of code breaks', () => {
  const rows = linesOf(glyphsOf('table').filter(({ font }) => /Code/u.test(font)));
  expect(rows.map((row) => row.map(({ text }) => text).join(''))).toEqual([
    'build_the_dependencybuild_dependencies',
    'dev_dependencies_for_alldev_dependencies_of_all',
  ]);
});

describe('an initial', () => {
  // Decks of more and more words push it down to the foot of the page.
  const DECKS = [7, 9, 10, 11, 12, 13, 14, 15];

  it('never stands at the foot of a page without its three lines', async () => {
    const home = await makeFolder({
      ...Object.fromEntries(
        DECKS.map((n) => [
          `manuscript/foot-${n}.md`,
          headed('A ferry', PROSE.repeat(3), `\ndeck: "${SENTENCE.repeat(n).trim()}"`),
        ]),
      ),
      'manuscript/publication.yml':
        'name: The Test\npage: { size: 110mm x 150mm }\nformats: [pdf]\n',
    });
    expect((await offprintJson(['build'], home)).code).toBe(0);
    const places: number[] = [];
    for (const n of DECKS) {
      const pages = await readGlyphs(await readFile(join(home, 'dist', `foot-${n}.pdf`)));
      const at = pages.findIndex(({ glyphs }) =>
        glyphs.some(({ size, text }) => size > 28 && text === 'T'),
      );
      const glyphs = pages[at]!.glyphs.filter(({ block }) => block);
      const initial = glyphs.findLast(({ size, text }) => size > 28 && text === 'T')!;
      const beside = glyphs.filter(
        ({ size, y }) => size < 12 && y > initial.y - 1 && y < initial.y + initial.size,
      );
      expect(linesOf(beside).length, `deck of ${n} sentences`).toBeGreaterThanOrEqual(3);
      places.push(at + (pages[at]!.height - initial.y) / pages[at]!.height);
    }
    // They have been near the foot, and over the page's end.
    expect(Math.max(...places)).toBeGreaterThan(1);
  }, 60_000);
});

it('keeps a compound of the headline in one line of an e-reader and a browser', async () => {
  const home = await makeFolder({
    'manuscript/two.md': headed('Thirty-Two years of well-kept harbours'),
  });
  expect((await offprintJson(['build', '--formats', 'epub,html'], home)).code).toBe(0);
  const markup =
    '<span class="compound">Thirty-Two</span> years of <span class="compound">well-kept</span> harbours</h1>';
  const { documents } = await readEpub(await readFile(join(home, 'dist', 'two.epub')));
  expect(documents.join('')).toContain(markup);
  expect(await readFile(join(home, 'dist', 'two', 'index.html'), 'utf8')).toContain(markup);
});
