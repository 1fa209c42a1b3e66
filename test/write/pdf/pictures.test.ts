import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, openBrowser } from '../../../src/browser/session.ts';
import { cacheFolder } from '../../../src/cache.ts';
import type { Asset } from '../../../src/model/asset.ts';
import { picturesOf } from '../../../src/write/pdf/pictures/pictures.ts';
import { markOf, standIn } from '../../../src/write/pdf/pictures/stand-in.ts';
import { writePdf } from '../../../src/write/pdf/write.ts';
import { editionOf } from './editions.ts';

const [WIDTH, HEIGHT] = [61, 43];

/** A picture of many colours, in three samples or one. */
function drawn(channels: 1 | 3 | 4): Sharp {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * channels);
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 7 + Math.floor(i / 90) * 13) % 251;
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels } });
}

const asset = (bytes: Uint8Array, mediaType: Asset['mediaType'] = 'image/png'): Asset => ({
  href: 'images/boat-3f2a91c0.png',
  mediaType,
  width: WIDTH,
  height: HEIGHT,
  bytes,
});

const PICTURES: Readonly<Record<string, () => Promise<Asset>>> = {
  'in colour': async () => asset(await drawn(3).png().toBuffer()),
  'with a palette': async () =>
    asset(await drawn(3).png({ palette: true, colours: 16 }).toBuffer()),
  'in grey': async () => asset(await drawn(1).toColourspace('b-w').png().toBuffer()),
  'with a colour profile': async () => asset(await drawn(3).withIccProfile('p3').png().toBuffer()),
  'that is a JPEG': async () => asset(await drawn(3).jpeg().toBuffer(), 'image/jpeg'),
};

let browser: BrowserSession;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, cacheFolder: cacheFolder(process.env) });
});
afterAll(() => browser.close());

/** Prints a page with a picture. */
async function printed(picture: Asset, style = ''): Promise<Buffer> {
  const edition = await editionOf();
  const { bytes } = await writePdf(
    {
      ...edition,
      assets: [picture],
      styles: { ...edition.styles, print: edition.styles.print + style },
    },
    browser,
    { modified: '2024-05-01T10:00:00Z', milliseconds: 30_000 },
  );
  return Buffer.from(bytes);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8ClampedArray;
}

/** Gives the pictures of the first page as a reader decodes them, red, green and blue. */
async function picturesIn(pdf: Uint8Array): Promise<number[][]> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    isOffscreenCanvasSupported: false,
  });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = argsArray.flatMap((args, i) =>
    fnArray[i] === OPS.paintImageXObject ? [String(args[0])] : [],
  );
  const found = await Promise.all(
    names.map((name) => new Promise<Pixels>((done) => page.objs.get(name, done))),
  );
  await task.destroy();
  return found.map(({ width, height, data, kind }) => {
    const step = kind === 3 ? 4 : kind === 2 ? 3 : 0; // pdf.js: ImageKind
    return step === 0 ? [width, height] : Array.from(data).filter((_, i) => i % step < 3);
  });
}

describe('pictures in print', () => {
  it.each(Object.keys(PICTURES))('are kept to the bit: one %s', async (kind) => {
    const picture = await PICTURES[kind]!();
    expect((await picturesOf([picture], '')).size).toBe(1);
    const pdf = await printed(picture);
    expect(pdf.includes('offprint ')).toBe(false);
    if (picture.mediaType === 'image/jpeg')
      expect(pdf.includes(Buffer.from(picture.bytes))).toBe(true);
    const [pixels, ...others] = await picturesIn(pdf);
    expect(others).toEqual([]);
    const expected = await sharp(picture.bytes)
      .pipelineColourspace('srgb')
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer();
    const far = Array.from(expected).filter((v, i) => Math.abs(v - (pixels?.[i] ?? 999)) > 3);
    // Profiles, and colours of a JPEG at half the size, are worked out by each reader in its own way.
    if (!/profile|JPEG/u.test(kind)) expect(far).toEqual([]);
    else expect(pixels).toHaveLength(expected.length);
  });

  it('are left to the browser where a PDF would read them otherwise', async () => {
    const whole = await drawn(3).png().toBuffer();
    const at = whole.indexOf('IDAT') + 12;
    const broken = Buffer.from(whole);
    broken.fill(0x55, at, at + 400);
    const left = [
      await drawn(4).png().toBuffer(),
      await drawn(3).png({ progressive: true }).toBuffer(),
      broken,
    ];
    for (const bytes of left) expect((await picturesOf([asset(bytes)], '')).size).toBe(0);
    const treated = '.a{color:red;filter:grayscale(1)}';
    expect((await picturesOf([asset(whole)], treated)).size).toBe(0);
    expect((await picturesIn(await printed(asset(left[0]!)))).length).toBe(1);
    expect((await picturesIn(await printed(asset(whole), 'img{filter:grayscale(1)}'))).length).toBe(
      1,
    );
  });

  it('have stand-ins that any reader decodes, known by their marks', async () => {
    for (const [width, height] of [
      [1, 1],
      [8, 8],
      [61, 43],
      [3200, 1],
    ] as const) {
      const jpeg = standIn('offprint 0123456789abcdef', width, height);
      expect(markOf(jpeg)).toBe('offprint 0123456789abcdef');
      const { data, info } = await sharp(jpeg, { failOn: 'warning' })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([width, height]);
      expect(new Set(data)).toEqual(new Set([128]));
    }
    expect(markOf(await drawn(3).jpeg().toBuffer())).toBeUndefined();
  });
});
