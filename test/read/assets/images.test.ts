import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { openCache } from '../../../src/cache.ts';
import type { Asset } from '../../../src/model/asset.ts';
import { openGallery } from '../../../src/read/assets/collect.ts';
import { findRoot } from '../../../src/read/root.ts';
import { lay, read, readIn } from '../project.ts';
import { chunk, jpeg, picture, png, pngOf } from './pictures.ts';

const HEAD = '---\ntitle: A\ndate: 2024-04-07\n---\n';

/** Reads an article with one image; gives the image and what was told. */
async function image(address: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { article, messages } = await read(`${HEAD}![A boat](${address})\n`, files);
  const resolved = [...(article?.images.values() ?? [])][0];
  const asset: Asset | undefined = resolved?.found ? resolved.asset : undefined;
  return { asset, told: messages.map((m) => `${m.severity} ${m.ruleId}`), messages };
}

test('finds the images of Markdown and HTML, and keys them as they are written', async () => {
  const boat = await png();
  const text = [
    '![One](boat.png) ![Again](boat.png)',
    '',
    '![Two][ref]',
    '',
    '<p>x <img alt="Three" src=\'img/a%20b.png\'></p>',
    '<!-- <img src="no.png"> -->',
    '',
    'Inline <img src="gone.png"> and `![](code.png)` ![Four](<a b.png>)',
    '',
    '[ref]: /site/c.png',
  ].join('\n');
  const { article, messages } = await read(`${HEAD}${text}\n`, {
    'boat.png': boat,
    'img/a b.png': boat,
    'a b.png': boat,
    'static/site/c.png': boat,
  });
  const found = [...(article?.images ?? [])].map(([key, { found }]) => `${key} ${found}`);
  expect(found.sort()).toEqual([
    '/site/c.png true',
    'a b.png true',
    'boat.png true',
    'gone.png false',
    'img/a%20b.png true',
  ]);
  expect(messages).toMatchObject([
    { severity: 'warning', ruleId: 'missing-image', place: { line: 12, column: 8 } },
  ]);
  const asset = article?.images.get('img/a%20b.png');
  expect(asset).toMatchObject({
    asset: {
      mediaType: 'image/png',
      width: 8,
      height: 4,
      href: expect.stringMatching(/^images\/a-b-[0-9a-f]{8}\.png$/u),
    },
  });
});

test('takes cover and lead image, and asks for the description of what is shown', async () => {
  const front = 'title: A\ndate: 2024-04-07\ncover: a.png\nimage: { path: a.png, credit: Me }\n';
  const { article, messages } = await read(`---\n${front}---\nText`, { 'a.png': await png() });
  expect(article).toMatchObject({ cover: { alt: '' }, leadImage: { alt: '', credit: 'Me' } });
  expect(article?.leadImage?.asset).toBe(article?.cover?.asset);
  expect(messages).toMatchObject([{ ruleId: 'no-alt', place: { line: 5, column: 8 } }]);
});

test.each([
  '../../etc/passwd',
  '../../../../../../../../etc/passwd',
  '%2e%2e/%2e%2e/etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e/%252e%252e/etc/passwd',
  'a/%2525/b.png',
  '/etc/passwd',
  '/../../../../../../etc/passwd',
  '..\\\\..\\\\secret.png',
  'C:/secret.png',
  'file:///etc/passwd',
  'FILE://localhost/etc/passwd',
  'a%00.png',
  '\\\\\\\\host/share.png',
])('refuses %s as outside the project', async (address) => {
  const { asset, told, messages } = await image(address);
  expect(asset).toBeUndefined();
  expect(told).toEqual(['warning outside-project']);
  expect(messages[0]?.reason).toContain('outside the project');
  expect(messages[0]?.place).toMatchObject({ line: 5, column: 1 });
});

test('refuses what a link leads out to, and takes what it leads to within', async () => {
  const outside = await lay({ 'secret.png': await png() });
  const folder = await lay({
    'package.json': '{}',
    'a.md': `${HEAD}![x](link.png) ![x](near.png) ![x](up/secret.png)`,
    'real.png': await png(),
  });
  await symlink(join(outside, 'secret.png'), join(folder, 'link.png'));
  await symlink(outside, join(folder, 'up'));
  await symlink(join(folder, 'real.png'), join(folder, 'near.png'));
  const { article, told } = await readIn(folder, 'a.md');
  expect([...(article?.images ?? [])].map(([key, { found }]) => `${key} ${found}`)).toEqual([
    'link.png false',
    'near.png true',
    'up/secret.png false',
  ]);
  expect(told).toEqual(['warning outside-project 5:1', 'warning outside-project 5:31']);
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'https://example.org/a.png',
  'http://[::ffff:127.0.0.1]/a.png',
  '//example.org/a.png',
  'ftp://example.org/a.png',
  'HTTP://localhost/a.png',
])('fetches nothing from %s', async (address) => {
  const { told, messages } = await image(address);
  expect(told).toEqual(['warning remote-image']);
  expect(messages[0]?.reason).toContain('remote images are off');
  expect(messages[0]?.note).toContain('Download the picture');
});

test.each([
  ['cafe\u0301.png', 'café.png', []],
  ['café.png', 'cafe\u0301.png', []],
  ['photo.jpg', 'Photo.JPG', ['warning file-name-case']],
  ['IMG/Photo.png', 'img/photo.PNG', ['warning file-name-case']],
  ['img\\\\a.png', 'img/a.png', []],
  ['a.png?w=300#x', 'a.png', []],
  ['a%23b.png', 'a#b.png', []],
  ['100%.png', '100%.png', []],
  ['{{site.baseurl}}/a.png', 'assets/a.png', ['info template-tag']],
  ['./x/../a.png', 'a.png', []],
])('finds %s at %s', async (address, file, expected) => {
  const { asset, told } = await image(address, { [file]: await png(), 'x/y': '' });
  expect(asset?.width).toBe(8);
  expect(told).toEqual(expected);
});

test('looks above an article that no project holds only for paths from the root of its site', async () => {
  const folder = await lay({
    'img/a.png': await png(),
    'texts/a.md': `${HEAD}![x](/img/a.png) ![x](../img/a.png)`,
  });
  const { article, told } = await readIn(folder, 'texts/a.md');
  expect(article?.images.get('/img/a.png')?.found).toBe(true);
  expect(told).toEqual(['warning outside-project 5:18']);
  const given = await readIn(folder, 'texts/a.md', folder);
  expect(given.told).toEqual([]);
});

const HTML = '<!doctype html>\n<html><body>Not found</body></html>';
const GIT = 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n';

test.each([
  ['HTML', 'a.png', HTML, 'not-an-image', 'HTML by its contents'],
  ['a pointer', 'a.png', GIT, 'not-an-image', 'a Git LFS pointer'],
  ['text', 'a.jpg', 'hello', 'not-an-image', 'no kind of image'],
  ['nothing', 'a.png', '', 'broken-image', 'an empty file'],
  [
    'HEIC',
    'a.jpg',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
    'unknown-image',
    'found HEIC',
  ],
  ['a PNG of 2,500 megapixels', 'a.png', pngOf(50_000, 50_000), 'image-size', '50000 × 50000 px'],
  ['a cut PNG', 'a.png', png().then((b) => b.subarray(0, -20)), 'broken-image', 'cut off'],
  ['a cut JPEG', 'a.jpg', jpeg().then((b) => b.subarray(0, -20)), 'broken-image', 'cut off'],
  [
    'a cut GIF',
    'a.gif',
    picture()
      .gif()
      .toBuffer()
      .then((b) => b.subarray(0, -6)),
    'broken-image',
    'cut off',
  ],
  [
    'a cut WebP',
    'a.webp',
    picture(64, 64)
      .webp()
      .toBuffer()
      .then((b) => b.subarray(0, -30)),
    'broken-image',
    'cut off',
  ],
])('tells that %s is no image that can be shown', async (_, name, bytes, rule, found) => {
  const { asset, told, messages } = await image(name, { [name]: await bytes });
  expect(asset).toBeUndefined();
  expect(told).toEqual([`warning ${rule}`]);
  expect(messages[0]?.reason).toContain(found);
});

test.each([
  ['PNG', png(), 'image/png', 'png'],
  ['JPEG', jpeg(), 'image/jpeg', 'jpg'],
  ['GIF', picture().gif().toBuffer(), 'image/gif', 'gif'],
])('keeps a sane %s as it is, whatever its ending', async (_, bytes, mediaType, extension) => {
  const given = await bytes;
  const { asset, told } = await image('a.dat', { 'a.dat': given });
  expect(told).toEqual([]);
  expect(asset).toMatchObject({ mediaType, width: 8, height: 4 });
  expect(asset?.href).toMatch(new RegExp(`^images/a-[0-9a-f]{8}\\.${extension}$`, 'u'));
  expect(Buffer.compare(Buffer.from(asset?.bytes ?? []), given)).toBe(0);
});

test.each([
  ['WebP', picture().webp(), 'image/jpeg', ['info converted-image']],
  ['WebP without loss', picture().webp({ lossless: true }), 'image/png', ['info converted-image']],
  ['AVIF', picture().avif(), 'image/jpeg', ['info converted-image']],
  ['TIFF', picture().tiff(), 'image/jpeg', ['info converted-image']],
  ['CMYK', picture().toColourspace('cmyk').jpeg(), 'image/jpeg', ['info converted-image']],
  ['16 bits', picture().toColourspace('rgb16').png(), 'image/png', ['info converted-image']],
])('draws %s anew', async (_, made, mediaType, expected) => {
  const { asset, told } = await image('a.img', { 'a.img': await made.toBuffer() });
  expect(told).toEqual(expected);
  expect(asset).toMatchObject({ mediaType, width: 8, height: 4 });
  const drawn = await sharp(asset?.bytes).metadata();
  expect(drawn).toMatchObject({ space: 'srgb', depth: 'uchar' });
});

test('turns a photograph upright, and takes out what its camera says', async () => {
  const exif = { IFD0: { Artist: 'Secret Name' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
  const plain = await picture().jpeg().withExif(exif).toBuffer();
  expect(plain.includes('Secret Name')).toBe(true);
  const kept = await image('a.jpg', { 'a.jpg': plain });
  expect(kept.asset).toMatchObject({ width: 8, height: 4 });
  expect(Buffer.from(kept.asset?.bytes ?? []).includes('Secret Name')).toBe(false);
  const same = await Promise.all(
    [plain, kept.asset?.bytes].map((bytes) => sharp(bytes).raw().toBuffer()),
  );
  expect(same[0]?.equals(same[1] ?? Buffer.alloc(0))).toBe(true);

  const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { asset, told } = await image('b.jpg', { 'b.jpg': turned });
  expect(told).toEqual([]);
  expect(asset).toMatchObject({ width: 4, height: 8 });
  expect((await sharp(asset?.bytes).metadata()).orientation).toBeUndefined();
});

test('takes texts out of a PNG, and what trails a JPEG', async () => {
  const bytes = await png();
  const noted = Buffer.concat([
    bytes.subarray(0, 33),
    chunk('tEXt', Buffer.from('Author\0Secret')),
    bytes.subarray(33),
  ]);
  const { asset } = await image('a.png', { 'a.png': noted });
  expect(Buffer.from(asset?.bytes ?? []).equals(bytes)).toBe(true);
  const photo = await jpeg();
  const trailed = await image('a.jpg', {
    'a.jpg': Buffer.concat([photo, Buffer.from('MotionPhoto')]),
  });
  expect(Buffer.from(trailed.asset?.bytes ?? []).equals(photo)).toBe(true);
});

test('stills what moves, at its first frame', async () => {
  const frames = await Promise.all(
    [1, 2, 3].map((i) =>
      picture(8, 4)
        .tint({ r: i * 80, g: 0, b: 0 })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { asset, told } = await image('a.gif', { 'a.gif': gif });
  expect(told).toEqual(['warning animated-image']);
  expect(await sharp(asset?.bytes, { animated: true }).metadata()).not.toHaveProperty('pages', 3);
  expect(asset).toMatchObject({ width: 8, height: 4, mediaType: 'image/gif' });
  const bytes = await png();
  const apng = Buffer.concat([
    bytes.subarray(0, 33),
    chunk('acTL', Buffer.alloc(8)),
    bytes.subarray(33),
  ]);
  const stilled = await image('a.png', { 'a.png': apng });
  expect(stilled.told).toEqual(['warning animated-image']);
  expect(Buffer.from(stilled.asset?.bytes ?? []).equals(bytes)).toBe(true);
});

test('scales down what is larger than print needs', async () => {
  const { asset, told } = await image('a.png', {
    'a.png': await picture(4000, 1000).png().toBuffer(),
  });
  expect(told).toEqual([]);
  expect(asset).toMatchObject({ mediaType: 'image/png', width: 3200, height: 800 });
});

test('decodes images that stand in their own address, and checks them like files', async () => {
  const address = `data:image/png;base64,${(await png()).toString('base64')}`;
  expect((await image(address)).asset).toMatchObject({ width: 8, mediaType: 'image/png' });
  expect((await image('data:text/html;base64,PGh0bWw+')).told).toEqual(['warning not-an-image']);
  expect((await image('data:image/png')).told).toEqual(['warning broken-image']);
});

test('keeps in the cache what had to be drawn', async () => {
  const folder = await lay({ 'package.json': '{}', 'a.webp': await picture().webp().toBuffer() });
  const root = await findRoot(join(folder, 'a.md'));
  const cache = openCache(join(folder, 'cache'));
  const take = () =>
    openGallery(new VFile(), join(folder, 'a.md'), root, { cache }).take({
      address: 'a.webp',
      place: undefined,
    });
  const first = await take();
  expect(first.found).toBe(true);
  const { readdir } = await import('node:fs/promises');
  const [kept] = await readdir(join(folder, 'cache', 'images'));
  await writeFile(
    join(folder, 'cache', 'images', kept ?? ''),
    await picture(3, 3).png().toBuffer(),
  );
  const fresh = openGallery(new VFile(), join(folder, 'a.md'), root, {
    cache: openCache(join(folder, 'cache')),
  });
  expect(await fresh.take({ address: 'a.webp', place: undefined })).toMatchObject({
    asset: { width: 3 },
  });
});

test('begins a path at the root of the site where the article has no such file', async () => {
  const { asset, told } = await image('assets/blog/a.png', { 'assets/blog/a.png': await png() });
  expect([asset?.width, told]).toEqual([8, []]);
  const folder = await lay({
    'site/assets/a.png': await png(),
    'site/content/posts/river/b.png': await png(),
    'site/content/posts/river.md': `${HEAD}![x](assets/a.png) ![x](b.png)`,
  });
  expect((await readIn(folder, 'site/content/posts/river.md')).told).toEqual([]);
});

test('names the picture that the missing one is nearest to', async () => {
  const { messages } = await image('img/boat.png', { 'img/boats.png': await png() });
  expect(messages).toMatchObject([
    { ruleId: 'missing-image', note: expect.stringContaining('Did you mean `img/boats.png`?') },
  ]);
});
