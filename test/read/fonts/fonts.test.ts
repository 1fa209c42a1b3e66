import { symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../../src/cache.ts';
import { covers } from '../../../src/model/coverage.ts';
import { LIMITS } from '../../../src/model/limits.ts';
import { readFonts } from '../../../src/read/fonts/fonts.ts';
import { readPublication } from '../../../src/read/publication.ts';
import { findRoot } from '../../../src/read/root.ts';
import {
  withAllGlyphs,
  withCutTable,
  withCycles,
  withoutTable,
  withTable,
} from '../../broken-fonts.ts';
import { CHINESE, fixtureFont, HINDI, HINDI_ITALIC, JAPANESE } from '../../fonts.ts';
import { lay } from '../project.ts';

/** Lays a project with fonts out and reads them. */
async function fontsOf(yaml: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await lay({ 'publication.yml': yaml, 'a.md': '', ...files });
  return read(folder);
}

async function read(folder: string) {
  const root = await findRoot(join(folder, 'a.md'));
  const publication = await readPublication(root);
  const { families, messages } = await readFonts(publication, root, openCache(join(folder, 'c')));
  const told = [...publication.messages, ...messages].map(
    ({ severity, ruleId, place, reason, note }) =>
      `${severity} ${ruleId} ${place?.line}: ${reason} | ${note}`,
  );
  return { families, told };
}

const has = (family: { coverage: Parameters<typeof covers>[0] }, letters: string) =>
  [...letters].map((letter) => covers(family.coverage, letter.codePointAt(0) ?? 0));

let plain: Uint8Array;
beforeAll(async () => {
  plain = await HINDI();
});

/** Gives a font with a number in its OS/2 table changed (offset in the table). */
function changed(font: Uint8Array, tag: string, offset: number, value: number): Uint8Array {
  const copy = new Uint8Array(font);
  const data = new DataView(copy.buffer);
  for (let at = 12; ; at += 16)
    if (String.fromCharCode(...copy.subarray(at, at + 4)) === tag) {
      data.setUint16(data.getUint32(at + 8) + offset, value);
      return copy;
    }
}

describe('the fonts of a project', () => {
  it('are families with their faces, kinds and languages', async () => {
    const { families, told } = await fontsOf('fonts: [fonts/hindi, fonts/ja.ttf, fonts/zh.ttf]', {
      'fonts/hindi/regular.ttf': plain,
      'fonts/hindi/italic.ttf': await HINDI_ITALIC(),
      'fonts/hindi/LICENSE.txt': 'OFL',
      'fonts/ja.ttf': await JAPANESE(),
      'fonts/zh.ttf': await CHINESE(),
    });
    expect(told).toEqual([]);
    expect(
      families.map(({ name, kind, faces, own }) => [
        name,
        kind,
        faces.map((f) => f.stem),
        own?.languages,
      ]),
    ).toEqual([
      [
        'Tiro Devanagari Hindi',
        'serif',
        ['tiro-devanagari-hindi-400', 'tiro-devanagari-hindi-400-italic'],
        [],
      ],
      ['Sawarabi Mincho', 'serif', ['sawarabi-mincho-400'], ['ja']],
      ['ZCOOL XiaoWei', 'serif', ['zcool-xiaowei-400'], ['zh-Hans']],
    ]);
    const [hindi, japanese] = families;
    expect(has(hindi!, 'कA1')).toEqual([true, true, true]);
    // Latin words among Chinese characters are set in the theme's own face.
    expect(has(japanese!, '川あ。“A1é')).toEqual([true, true, true, true, false, false, false]);
  });

  it('take a name, a role and languages that are said, and then every letter', async () => {
    const { families, told } = await fontsOf(
      'fonts:\n  - { path: ja.ttf, family: Our Mincho, role: text, languages: [zh-Hant] }',
      { 'ja.ttf': await JAPANESE() },
    );
    expect(told).toEqual([]);
    expect(families[0]).toMatchObject({
      name: 'Our Mincho',
      own: { role: 'text', languages: ['zh-Hant'] },
    });
    expect(has(families[0]!, 'A1')).toEqual([true, true]);
  });

  it.each([
    ['postscript.otf', ['400'], {}],
    ['variable.ttf', ['400', '600', '700'], { wght: 400 }],
    ['variable-postscript.otf', ['400', '600', '700'], { wght: 400 }],
    ['plain.woff2', ['400'], {}],
    ['bold.woff', ['400'], {}],
  ])('may be %s, which is made plain', async (name, weights, axes) => {
    const { families, told } = await fontsOf(`fonts: [${name}]`, {
      [name]: await fixtureFont(name),
    });
    expect(told).toEqual([]);
    expect(families[0]?.faces.map((f) => `${f.weight}`)).toEqual(weights);
    expect(families[0]?.faces[0]?.remake).toEqual({ axes });
    expect(families[0]?.kind).toBe('monospace');
  });

  it('are told where they can’t be used, all at once, each at its line', async () => {
    const { families, told } = await fontsOf(
      [
        'fonts:',
        '  - fonts/hindee.ttf',
        '  - ../elsewhere.ttf',
        '  - path: fonts/text.ttf',
        '  - fonts/cut.ttf',
        '  - fonts/all.ttc',
        '  - fonts/locked.ttf',
        '  - fonts',
        '  - empty',
        '  - { path: a, files: [b] }',
        '  - { family: Nothing }',
      ].join('\n'),
      {
        'fonts/hindi.ttf': plain,
        'fonts/text.ttf': 'This is no font.',
        'fonts/cut.ttf': plain.subarray(0, 3000),
        'fonts/all.ttc': Buffer.from('ttcf\0\x01\0\0'),
        'fonts/locked.ttf': changed(plain, 'OS/2', 8, 0x0002),
        'empty/readme.txt': '',
      },
    );
    expect(families.map((f) => f.name)).toEqual(['Tiro Devanagari Hindi']);
    const kinds = told.map((line) => line.split(':')[0]);
    expect(kinds).toEqual([
      'error wrong-value 10',
      'error wrong-value 11',
      'warning font-missing 2',
      'warning outside-project 3',
      'warning font-malformed 4',
      'warning font-malformed 5',
      'warning font-malformed 6',
      'warning font-restricted 7',
      // The folder holds the broken ones again.
      'warning font-malformed 8',
      'warning font-malformed 8',
      'warning font-restricted 8',
      'warning font-malformed 8',
      'warning font-missing 9',
    ]);
    expect(told.join('\n')).toContain('Did you mean `hindi.ttf`?');
    expect(told.join('\n')).toContain('offprint font add "../elsewhere.ttf"');
  });

  it('never lie outside the project, by a link either', async () => {
    const folder = await lay({
      'publication.yml': 'fonts: [fonts, link.ttf]',
      'a.md': '',
      'fonts/x': '',
    });
    const outside = join(tmpdir(), `offprint-outside-${process.pid}.ttf`);
    await writeFile(outside, plain);
    await symlink(outside, join(folder, 'fonts', 'inner.ttf'));
    await symlink(outside, join(folder, 'link.ttf'));
    const { families, told } = await read(folder);
    expect(families).toEqual([]);
    expect(told.map((t) => t.split(' ')[1])).toEqual(['font-missing', 'outside-project']);
  });

  it('may stand above publication.yml, as far as the project goes', async () => {
    const folder = await lay({
      'manuscript/publication.yml': 'fonts: [../fonts]',
      'manuscript/a.md': '',
      'fonts/a.ttf': plain,
      'package.json': '{}',
    });
    const { families, told } = await read(join(folder, 'manuscript'));
    expect([families.length, told]).toEqual([1, []]);
  });

  it('keep to what their makers allow', async () => {
    const { families } = await fontsOf('fonts: [print.ttf, whole.woff2]', {
      'print.ttf': changed(plain, 'OS/2', 8, 0x0104),
      'whole.woff2': await fixtureFont('plain.woff2'),
    });
    expect(families.map(({ own }) => [own?.printOnly, own?.whole])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('are refused by their headers where they would unpack to more than is allowed', async () => {
    const bomb = Buffer.alloc(64);
    bomb.write('wOFF');
    bomb.writeUInt32BE(0x00010000, 4);
    bomb.writeUInt16BE(1, 12);
    bomb.write('glyf', 44);
    bomb.writeUInt32BE(64, 48);
    bomb.writeUInt32BE(10, 52);
    bomb.writeUInt32BE(0xffffffff, 56);
    const liar = Buffer.concat([bomb, deflateSync(Buffer.alloc(10_000_000))]);
    liar.writeUInt32BE(liar.length - 64, 52);
    liar.writeUInt32BE(liar.length, 56);
    const second = Buffer.alloc(80, 0xff);
    second.write('wOF2');
    second.writeUInt16BE(60_000, 12);
    const { families, told } = await fontsOf('fonts: [a.woff, b.woff, c.woff2, d.ttf]', {
      'a.woff': bomb,
      'b.woff': liar,
      'c.woff2': second,
      'd.ttf': Buffer.alloc(LIMITS.fontBytes + 1),
    });
    expect(families).toEqual([]);
    expect(told.map((t) => t.split(' ')[1])).toEqual([
      'font-too-large',
      'font-malformed',
      'font-malformed',
      'font-too-large',
    ]);
  });

  it('are refused where no reader would take them, with the table that is broken', async () => {
    const broken: Record<string, Uint8Array> = {
      'post.ttf': withoutTable(plain, 'post'),
      'units.ttf': withTable(plain, 'head', (_, head) => head.setUint16(18, 3)),
      'zones.ttf': withTable(plain, 'maxp', (_, maxp) => maxp.setUint16(14, 9)),
      'gasp.ttf': withCutTable(plain, 'gasp', 4),
    };
    const { families, told } = await fontsOf(`fonts: [${Object.keys(broken)}]`, broken);
    expect(families).toEqual([]);
    expect(told.map((t) => /`(\w+\.ttf)`.*`(\S+)`/u.exec(t)?.slice(1))).toEqual([
      ['post.ttf', 'post'],
      ['units.ttf', 'head'],
      ['zones.ttf', 'maxp'],
      ['gasp.ttf', 'gasp'],
    ]);
  });

  it('are refused where glyphs are made of themselves, which nobody could draw', async () => {
    const { families, told } = await fontsOf('fonts: [a.ttf]', { 'a.ttf': withCycles(plain) });
    expect([families, told]).toEqual([[], [expect.stringContaining('made of themselves')]]);
  });

  it('may have wrong checksums, and as many glyphs as there can be', async () => {
    const unsummed = new Uint8Array(plain);
    for (let i = 0; i < 10; i++) new DataView(unsummed.buffer).setUint32(12 + i * 16 + 4, 7);
    const { families, told } = await fontsOf(
      'fonts:\n  - { path: a.ttf, family: A }\n  - { path: b.ttf, family: B }',
      { 'a.ttf': unsummed, 'b.ttf': withAllGlyphs(plain) },
    );
    expect([families.map(({ name }) => name), told]).toEqual([['A', 'B'], []]);
  });

  it('end no run, however their bytes are broken', async () => {
    const files: Record<string, Uint8Array> = {};
    for (let i = 0; i < 24; i++) {
      const broken = new Uint8Array(plain.length > 200_000 ? plain.subarray(0, 200_000) : plain);
      // Bytes of the header and of what follows, changed by a fixed rule.
      for (let n = 0; n < 40; n++)
        broken[(i * 7919 + n * (i + 1) * 131) % 4000] = (n * 37 + i) & 255;
      files[`fonts/${`${i}`.padStart(2, '0')}.ttf`] = broken;
    }
    const { families } = await fontsOf('fonts: [fonts]', files);
    expect(families.length).toBeLessThanOrEqual(24);
  });
});
