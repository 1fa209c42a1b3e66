import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip, type ZipEntry } from '../../src/write/epub/unzip.ts';
import { chunk, pngOf } from '../read/assets/pictures.ts';
import { readPdf } from '../reading/pdf.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// Rows 13 to 15 of bad input: one run of the real command, one article for each picture.

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}<rect width="9" height="9" fill="teal"/></svg>`;
const plain = (width = 60, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#b42814' } });

/** A GIF of a red dot, many times over. */
function manyFrames(count: number): Buffer {
  const head = Buffer.from('GIF89a\x02\0\x02\0\x80\0\0\xff\0\0\0\0\xff', 'latin1');
  const frame = Buffer.from(
    '\x21\xf9\x04\0\x05\0\0\0\x2c\0\0\0\0\x02\0\x02\0\0\x02\x02\x84\x51\0',
    'latin1',
  );
  return Buffer.concat([head, ...Array<Buffer>(count).fill(frame), Buffer.from(';')]);
}

/** A PNG whose header is honest, and whose data unpack to a thousand times what it needs. */
async function swollen(): Promise<Buffer> {
  const small = await plain(20, 20).png().toBuffer();
  const data = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  return Buffer.concat([
    small.subarray(0, 33),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function pictures(): Promise<Record<string, string | Uint8Array>> {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = () => sharp(frames, { join: { animated: true } });
  const jpeg = await plain().jpeg().toBuffer();
  return {
    '13-script.svg': svg('<script>fetch("http://example.org")</script><rect onload="alert(1)"/>'),
    '13-file.svg': svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
    '13-entity.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    '13-laughs.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
    '13-use.svg': svg('<use xlink:href="http://example.org/a.svg#b"/>'),
    '13-copies.svg': svg(
      `<rect id="l0" width="1" height="1"/>${Array.from({ length: 9 }, (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`).join('')}`,
    ),
    '14-huge.png': await pngOf(50_000, 50_000),
    '14-wide.webp': await plain(16_000, 8000).webp({ effort: 0 }).toBuffer(),
    '14-swollen.png': await swollen(),
    '14-frames.gif': manyFrames(10_000),
    '15-page.png': '<!DOCTYPE html><html><body>Not found</body></html>',
    '15-cut.jpg': jpeg.subarray(0, jpeg.length >> 1),
    '15-zero.png': '',
    '15-cmyk.jpg': await plain().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    '15-deep.png': await plain().toColourspace('rgb16').png().toBuffer(),
    '15-phone.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    '15-layers.psd': Buffer.from('8BPS\0\x01\0\0\0\0\0\0', 'latin1'),
    '15-web.webp': await plain().webp().toBuffer(),
    '15-web.avif': await plain().avif({ effort: 0 }).toBuffer(),
    '15-moving.webp': await moving().webp().toBuffer(),
    '15-moving.gif': await moving().gif().toBuffer(),
    '15-turned.jpg': await plain().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    '15-turned.png': await plain().png().withMetadata({ orientation: 6 }).toBuffer(),
    '15-wide-gamut.png': await plain().withIccProfile('p3').png().toBuffer(),
  };
}

let folder: string;
let run: JsonRun;

beforeAll(async () => {
  const files = await pictures();
  const manuscripts = Object.keys(files).map((name): [string, string] => [
    `${name}.md`,
    article(`Before it.\n\n![A picture of a boat](${name})\n\nAfter it.`),
  ]);
  folder = await makeFolder({ 'package.json': '{}', ...files, ...Object.fromEntries(manuscripts) });
  run = await offprintJson(['build', '.'], folder);
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const told = (name: string) =>
  run.of(`${name}.md`).messages.map((m) => `${m.severity} ${m.ruleId}`);
const said = (name: string) =>
  run
    .of(`${name}.md`)
    .messages.map((m) => `${m.reason} ${m.note}`)
    .join('\n');
async function epubOf(name: string): Promise<{ files: readonly ZipEntry[]; page: string }> {
  const output = run.of(`${name}.md`).outputs.find((o) => o.format === 'epub');
  const files = unzip(await readFile(output!.path)); // it was built, which is asserted first
  const page = files.find((f) => f.name.endsWith('article.xhtml'))?.bytes;
  return { files, page: Buffer.from(page ?? []).toString() };
}
const imageOf = (files: readonly ZipEntry[]) => files.find((f) => f.name.includes('/images/'));

describe('bad pictures, on the real command', () => {
  it('fail no article, and are named where they stand', () => {
    expect(run.code).toBe(0);
    for (const { status, messages, milliseconds } of run.articles) {
      expect(status).toBe('built');
      expect(milliseconds).toBeLessThan(15_000);
      for (const { place } of messages) expect(place?.line).toBe(8);
    }
  });

  it.each([
    ['13-script.svg', '`<script>`, `onload`'],
    ['13-file.svg', '`<image>` of another file'],
    ['13-use.svg', '`xlink:href` to another file'],
  ])('row 13: %s is shown without what could act', async (name, what) => {
    expect(told(name)).toEqual(['warning svg-cleaned']);
    expect(said(name)).toContain(what);
    const image = Buffer.from(imageOf((await epubOf(name)).files)?.bytes ?? []).toString();
    expect(image).toContain('fill="teal"');
    expect(image).not.toMatch(/script|onload|file:|example\.org|passwd/u);
  });

  it.each([
    ['13-entity.svg', 'broken-image'],
    ['13-laughs.svg', 'broken-image'],
    ['13-copies.svg', 'image-size'],
    ['14-huge.png', 'image-size'],
    ['14-wide.webp', 'image-size'],
    ['15-page.png', 'not-an-image'],
    ['15-cut.jpg', 'broken-image'],
    ['15-zero.png', 'broken-image'],
    ['15-phone.heic', 'unknown-image'],
    ['15-layers.psd', 'unknown-image'],
  ])(
    'rows 13 to 15: %s is refused, and its description stands there instead',
    async (name, rule) => {
      expect(told(name)).toEqual([`warning ${rule}`]);
      const { files, page } = await epubOf(name);
      expect(imageOf(files)).toBeUndefined();
      expect(page).toContain('Picture not found: A picture of a boat');
      expect(page).toContain('After it.');
      const pdf = run.of(`${name}.md`).outputs.find((o) => o.format === 'pdf');
      const { text } = await readPdf(await readFile(pdf!.path)); // as above
      expect(text).toContain('Picture not found: A picture of a boat');
    },
  );

  it('rows 14 and 15: says what it found, and what to do', () => {
    expect(said('14-huge.png')).toContain('found 50000 × 50000 px');
    expect(said('14-wide.webp')).toMatch(/16000 × 8000 px|megapixels/u);
    expect(said('15-page.png')).toContain('HTML by its contents');
    expect(said('15-zero.png')).toContain('an empty file');
    expect(said('15-phone.heic')).toMatch(/found HEIC Save it as JPEG or PNG/u);
    expect(said('15-layers.psd')).toContain('found PSD');
    expect(said('13-copies.svg')).toContain('<use>');
  });

  it('row 14: prints in time what unpacks to more than it should', () => {
    expect(run.of('14-swollen.png.md').outputs.map((o) => o.format)).toHaveLength(2);
  });

  it.each([
    ['14-frames.gif', ['warning animated-image'], 'gif', [2, 2]],
    ['15-moving.gif', ['warning animated-image'], 'gif', [8, 8]],
    ['15-moving.webp', ['info converted-image', 'warning animated-image'], 'jpeg', [8, 8]],
    ['15-cmyk.jpg', ['info converted-image'], 'jpeg', [60, 30]],
    ['15-deep.png', ['info converted-image'], 'png', [60, 30]],
    ['15-web.webp', ['info converted-image'], 'jpeg', [60, 30]],
    ['15-web.avif', ['info converted-image'], 'jpeg', [60, 30]],
    ['15-turned.jpg', [], 'jpeg', [30, 60]],
    ['15-turned.png', [], 'png', [30, 60]],
    ['15-wide-gamut.png', [], 'png', [60, 30]],
  ])(
    'rows 14 and 15: %s is shown in a form that every reader knows',
    async (name, rules, format, size) => {
      expect(told(name)).toEqual(rules);
      const image = imageOf((await epubOf(name)).files);
      const found = await sharp(image?.bytes).metadata();
      expect(found.format).toBe(format);
      expect([found.width, found.height]).toEqual(size);
      expect(found).toMatchObject({ space: 'srgb', depth: 'uchar' });
      expect(found.orientation ?? 1).toBe(1);
      expect(found.pages ?? 1).toBe(1);
    },
  );

  it('row 15: keeps colours, from CMYK and in a wide gamut', async () => {
    const cmyk = imageOf((await epubOf('15-cmyk.jpg')).files);
    const { dominant } = await sharp(cmyk?.bytes).stats();
    expect(dominant.r).toBeGreaterThan(150);
    expect(dominant.b).toBeLessThan(90);
    const wide = imageOf((await epubOf('15-wide-gamut.png')).files);
    expect((await sharp(wide?.bytes).metadata()).icc).toBeDefined();
    expect(join('/', wide?.name ?? '')).toMatch(/\.png$/u);
  });
});
