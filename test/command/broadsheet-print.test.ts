import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PaintedPage, readGlyphs } from '../../scripts/proofs/glyphs.ts';
import { type Measures, measurePdf } from '../../scripts/proofs/measure.ts';
import { fontsOf } from '../reading/pdf-fonts.ts';
import { makeFolder, offprintJson } from './offprint.ts';

// The theme broadsheet on paper: what was printed, glyph by glyph.

const root = join(import.meta.dirname, '..', '..');

interface Printed {
  readonly pages: readonly PaintedPage[];
  readonly measures: Measures;
  readonly fonts: Awaited<ReturnType<typeof fontsOf>>;
}
const printed = new Map<string, Printed>();
const of = (slug: string, size: string): Printed => {
  const found = printed.get(`${slug} ${size}`);
  if (!found) throw new Error(`${slug} was not printed in ${size}`);
  return found;
};

const SIZES = ['A4', 'A5'];
const SLUGS = ['thirty-two-years', 'walking-down'];

beforeAll(async () => {
  for (const size of SIZES) {
    const home = await makeFolder({});
    for (const slug of SLUGS)
      await cp(join(root, 'manuscript', slug), join(home, 'manuscript', slug), { recursive: true });
    await writeFile(
      join(home, 'manuscript', 'publication.yml'),
      `name: The Offprint Review\npage: { size: ${size} }\nformats: [pdf]\n` +
        'hyphenation: { exceptions: [Azer-bai-jan, Azer-bai-ja-ni, Azer-bai-ja-nis] }\n',
    );
    const run = await offprintJson(['build'], home);
    expect(run.code).toBe(0);
    for (const slug of SLUGS) {
      const bytes = await readFile(join(home, 'dist', `${slug}.pdf`));
      const [pages, measures, fonts] = [
        await readGlyphs(bytes),
        await measurePdf(bytes),
        await fontsOf(bytes),
      ];
      printed.set(`${slug} ${size}`, { pages, measures, fonts });
    }
  }
}, 240_000);

describe.each(SLUGS.flatMap((slug) => SIZES.map((size) => ({ slug, size }))))(
  '$slug in $size',
  ({ slug, size }) => {
    it('has every line on the grid, none alone, and no heading without two lines', () => {
      const { of: measured } = of(slug, size).measures;
      for (const name of ['grid', 'strays', 'headings', 'missing', 'stacks'] as const)
        expect(measured[name].places, name).toEqual([]);
    });

    it('has word spaces that do not gape', () => {
      expect(of(slug, size).measures.of.share.number).toBeGreaterThanOrEqual(0.99);
    });

    it('is set in TrueType alone', () => {
      expect(of(slug, size).fonts.filter(({ kind }) => kind !== 'CIDFontType2')).toEqual([]);
    });

    it('begins with an initial three lines high in the face of the headline', () => {
      const [first] = of(slug, size).pages;
      const { size: text } = of(slug, size).measures;
      const large = first!.glyphs.filter((g) => g.size > text * 3 && g.y < first!.height * 0.62);
      expect(large.map(({ text: letter }) => letter)).toEqual([
        slug === 'walking-down' ? 'ח' : 'T',
      ]);
    });

    it('mirrors its pages: numbers at the outer edge, another head on either side', () => {
      const { pages } = of(slug, size);
      const rtl = slug === 'walking-down';
      for (const [i, { glyphs, width, height }] of pages.entries()) {
        if (i === 0) continue;
        const head = glyphs.filter(({ y }) => y > height - 45);
        const number = head.filter(
          ({ font }) => /Bold/u.test(font) && /Sans|Assistant/u.test(font),
        );
        expect(number.map(({ text }) => text).join('')).toBe(`${i + 1}`);
        const right = number[0]!.x > width / 2;
        expect(right).toBe((i % 2 === 0) !== rtl);
        const said = head.map(({ text }) => text).join('');
        expect(said.includes('Offprint')).toBe(i % 2 === 1);
      }
    });
  },
);

it('sets columns on A4 alone', () => {
  const left = (size: string) => {
    const { pages, measures } = of('thirty-two-years', size);
    const { glyphs } = pages[1]!;
    const starts = glyphs.filter(
      (g, i) =>
        Math.abs(g.size - measures.size) < 0.2 && Math.abs((glyphs[i - 1]?.y ?? 0) - g.y) > 1,
    );
    return new Set(starts.map(({ x }) => Math.round(x / 30))).size;
  };
  expect(left('A4')).toBeGreaterThan(left('A5'));
});

it('has small capitals of the text face, drawn as such and not made smaller', () => {
  const { pages, measures } = of('thirty-two-years', 'A4');
  const lead = pages[0]!.glyphs.filter(
    ({ font, size, text }) =>
      /Vollkorn/u.test(font) && Math.abs(size - measures.size) < 0.2 && /[A-Z]/u.test(text),
  );
  // Scaled capitals would be painted at a size of their own.
  const sizes = new Set(
    pages[0]!.glyphs
      .filter(({ font, block }) => /Vollkorn-Regular/u.test(font) && block)
      .map((g) => g.size),
  );
  expect(lead.length).toBeGreaterThan(0);
  expect([...sizes].filter((s) => s > measures.size * 0.7 && s < measures.size * 0.95)).toEqual([]);
});
