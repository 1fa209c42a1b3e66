import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Cache } from '../../src/cache.ts';
import { levelsOf } from '../../src/cover/bidi.ts';
import { drawCover } from '../../src/cover/cover.ts';
import type { ArticleMeta, Picture } from '../../src/model/article.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openCatalogue } from '../../src/render/fonts/catalogue.ts';
import { metaOf } from '../articles/article.ts';

const catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
const uncached: Cache = { folder: '', get: (_kind, _key, make) => make() };
const settings = { paper: '#ffffff', ink: '#000000', soft: '#444444', accent: '#aa0000' };
const fonts = {
  text: ['Source Serif 4', 'Frank Ruhl Libre', 'Noto Naskh Arabic'],
  sans: ['Source Sans 3', 'Assistant', 'Noto Naskh Arabic'],
  mono: ['Source Code Pro'],
};

const draw = (
  article: Partial<ArticleMeta>,
  more: Partial<typeof settings & { head: 'nameplate' }> = {},
) =>
  drawCover({
    article: metaOf({ headline: 'The River', ...article }),
    settings: { ...settings, ...more },
    fonts,
    catalogue,
    cache: uncached,
  });

async function picture(width: number, height: number, colour: string): Promise<Picture> {
  const create = { width, height, channels: 3 as const, background: colour };
  const bytes = await sharp({ create }).png().toBuffer();
  return { asset: { href: 'images/p.png', mediaType: 'image/png', width, height, bytes }, alt: '' };
}

/** The columns and rows between which ink lies, in a part of a cover, and how many pixels are dark. */
async function inkOf(bytes: Uint8Array, top: number, height: number) {
  const { data, info } = await sharp(bytes)
    .extract({ left: 0, top, width: 1600, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, right, bottom, count] = [info.width, -1, -1, 0];
  for (let i = 0; i < data.length; i++) {
    if (data[i]! > 150) continue;
    const x = i % info.width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.floor(i / info.width);
    count++;
  }
  return { left, right, bottom: bottom + top, count };
}

/** Below the masthead, above the band. */
const TEXT = [200, 1190] as const;
const LONG =
  'On the Curious Persistence of Old Habits in New Machines, and What the Typesetters of the Nineteenth Century Could Have Told Us About Every One of the Problems That We Discovered';

describe('a cover', () => {
  it('is a JPEG of 1,600 × 2,400 px, with full colour, and the same bytes each time', async () => {
    const [one, other] = [await draw({}), await draw({})];
    expect(one).toMatchObject({
      href: 'cover.jpg',
      mediaType: 'image/jpeg',
      width: 1600,
      height: 2400,
    });
    const { format, width, height, chromaSubsampling } = await sharp(one.bytes).metadata();
    expect({ format, width, height, chromaSubsampling }).toEqual({
      format: 'jpeg',
      width: 1600,
      height: 2400,
      chromaSubsampling: '4:4:4',
    });
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('sets a headline at the left margin, and in a right-to-left article at the right', async () => {
    const english = await inkOf((await draw({ headline: 'Salt' })).bytes, ...TEXT);
    expect(english.left).toBeGreaterThan(135);
    expect(english.left).toBeLessThan(145);
    // One word is set large, and yet leaves air.
    expect(english.right).toBeGreaterThan(900);
    expect(english.right).toBeLessThan(1200);
    const hebrew = await draw({ headline: 'מלח', language: 'he', direction: 'rtl' });
    const ink = await inkOf(hebrew.bytes, ...TEXT);
    expect(ink.right).toBeGreaterThan(1455);
    expect(ink.right).toBeLessThan(1465);
    expect(ink.left).toBeGreaterThan(600);
  });

  it.each([
    ['a long headline', LONG, 'en'],
    ['a long headline twice', `${LONG} ${LONG}`, 'en'],
    ['one word without end', 'x'.repeat(700), 'en'],
    ['a German word', 'Donaudampfschifffahrtsgesellschaftskapitän', 'de'],
  ])('keeps %s within the margins and above the picture', async (_name, headline, language) => {
    const leadImage = await picture(1600, 800, '#00ff00');
    const { bytes } = await draw({ headline, language, deck: LONG.repeat(4), leadImage });
    const ink = await inkOf(bytes, 0, 1590);
    expect(ink.left).toBeGreaterThanOrEqual(138);
    expect(ink.right).toBeLessThanOrEqual(1462);
    expect(ink.bottom).toBeLessThan(1590);
    expect(ink.count).toBeGreaterThan(20_000);
  });

  it('names the section at the other end of the masthead, where the kicker says something else', async () => {
    const publication = { name: 'The Review' };
    const both = await draw({ publication, kicker: 'Ferries', section: 'Coast' });
    const one = await draw({ publication, kicker: 'Coast', section: 'Coast' });
    const masthead = [160, 80] as const;
    expect((await inkOf(both.bytes, ...masthead)).right).toBeGreaterThan(1450);
    expect((await inkOf(one.bytes, ...masthead)).right).toBeLessThan(800);
    const hebrew = { language: 'he', direction: 'rtl' } as const;
    const turned = await draw({ publication, kicker: 'הגהה', section: 'ספרים', ...hebrew });
    expect((await inkOf(turned.bytes, ...masthead)).left).toBeLessThan(150);
  });

  it('shows the name as a newspaper does, the date below it, and none at the foot', async () => {
    const article = { publication: { name: 'The Review' }, published: '2024-04-07' };
    const plate = (await draw(article, { head: 'nameplate' })).bytes;
    const name = await inkOf(plate, 180, 200);
    expect(name.right - name.left).toBeGreaterThan(1100);
    // The accent of the band is dark, its words are as light as paper.
    const band = { left: 0, top: 2100, width: 1600, height: 300 };
    const foot = async (bytes: Uint8Array) =>
      (await sharp(await sharp(bytes).extract(band).png().toBuffer()).stats()).channels[1]!.max;
    expect(await foot((await draw(article)).bytes)).toBeGreaterThan(200);
    expect(await foot(plate)).toBeLessThan(60);
  });

  it('sets a long name on two lines, and says all of it', async () => {
    const name = 'The Quarterly Journal of the Society for the Study of Printed Ephemera';
    const whole = await draw({ publication: { name } }, { head: 'nameplate' });
    const ink = await inkOf(whole.bytes, 180, 300);
    expect(ink.right).toBeLessThanOrEqual(1462);
    const shorter = await draw({ publication: { name: name.slice(0, -9) } }, { head: 'nameplate' });
    expect(Buffer.compare(whole.bytes, shorter.bytes)).not.toBe(0);
  });

  it('holds every name of a crowd within the margins', async () => {
    const contributors = Array.from({ length: 28 }, (_, i) => ({
      name: `Number${i} Ferreira-Lopes`,
      role: 'aut' as const,
    }));
    const ink = await inkOf((await draw({ byline: { contributors } })).bytes, 0, 1300);
    expect(ink.left).toBeGreaterThanOrEqual(138);
    expect(ink.right).toBeLessThanOrEqual(1462);
  });

  it('draws no box for a character that no font has', async () => {
    const [plain, boxless] = [
      await draw({ headline: 'Salt' }),
      await draw({ headline: '漢字Salt𓀀' }),
    ];
    expect(Buffer.compare(plain.bytes, boxless.bytes)).toBe(0);
  });

  it('spreads the lead picture over the foot of the page', async () => {
    const { bytes } = await draw({ leadImage: await picture(1600, 1000, '#00a000') });
    const part = { left: 0, top: 1700, width: 1600, height: 700 };
    const foot = await sharp(await sharp(bytes).extract(part).png().toBuffer()).stats();
    for (const [channel, value] of [0, 160, 0].entries())
      expect(Math.abs(foot.channels[channel]!.mean - value)).toBeLessThan(3);
  });

  it('shows a cover of the article’s own whole, on paper where its shape differs', async () => {
    const { bytes } = await draw({ cover: await picture(1600, 1600, '#0000c0') });
    const at = async (top: number) => [
      ...(await sharp(bytes).extract({ left: 800, top, width: 1, height: 1 }).raw().toBuffer()),
    ];
    expect(await at(100)).toEqual([255, 255, 255]);
    expect((await at(1200))[2]).toBeGreaterThan(180);
    const near = await draw({ cover: await picture(1000, 1450, '#0000c0') });
    const stats = await sharp(near.bytes).stats();
    expect(stats.channels[0]!.mean).toBeLessThan(5);
  });

  it('is drawn of an article that has nothing to say', async () => {
    const { bytes } = await draw({ headline: '', published: '2024-04-07' });
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});

it('reads figures within right-to-left text from the left', () => {
  expect([...levelsOf('19 במאי', 'rtl')]).toEqual([2, 2, 1, 1, 1, 1, 1]);
});
