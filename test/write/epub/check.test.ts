import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkEpub } from '../../../src/write/epub/check.ts';
import { publish } from './publish.ts';

let whole: Uint8Array;

beforeAll(async () => {
  whole = (await publish('he')).bytes;
});

/** Gives what the check says of an EPUB after a change to its files. */
async function reasonsAfter(change: (zip: JSZip) => unknown): Promise<string[]> {
  const zip = await JSZip.loadAsync(whole, { createFolders: false });
  await change(zip);
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  return (await checkEpub(bytes)).findings.map(({ reason }) => reason);
}

/** Replaces text in one file of the EPUB; a text that is not there would make an empty test. */
const replace = (name: string, from: string, to: string) => async (zip: JSZip) => {
  const text = (await zip.file(`OEBPS/${name}`)?.async('string')) ?? '';
  expect(text).toContain(from);
  zip.file(`OEBPS/${name}`, text.replace(from, to), { createFolders: false });
};

const ARTICLE = 'article.xhtml';
const IMAGE = 'src="images/boats-3f2a91c0.png"';

describe('checkEpub', () => {
  it('has nothing to say of a whole EPUB', async () => {
    expect((await checkEpub(whole)).findings).toEqual([]);
    expect(await reasonsAfter(() => {})).toEqual([]);
  });

  const cases: [string, (zip: JSZip) => unknown, RegExp][] = [
    ['a missing image', (zip) => zip.remove('OEBPS/images/map-11aa22bb.svg'), /found none/u],
    [
      'a file that nothing lists',
      (zip) => zip.file('OEBPS/extra.txt', 'x', { createFolders: false }),
      /`OEBPS\/extra.txt` is not in the manifest/u,
    ],
    ['a directory entry', (zip) => zip.folder('OEBPS/images'), /is a directory entry/u],
    ['a lost container', (zip) => zip.remove('META-INF/container.xml'), /no such file/u],
    [
      'a tag that is not closed',
      replace(ARTICLE, '</h1>', ''),
      /article.xhtml, line \d+: unexpected close tag/u,
    ],
    ['a prefix of no namespace', replace(ARTICLE, 'epub:type="noteref"', 'x:y="z"'), /prefix/u],
    ['an HTML entity', replace(ARTICLE, 'A note.', 'A&nbsp;note.'), /entity/u],
    [
      'an id that stands twice',
      replace(ARTICLE, 'id="map"', 'id="note-1"'),
      /`note-1` stands twice/u,
    ],
    ['a link to no id', replace(ARTICLE, '#call-1', '#call-9'), /`#call-9` leads to no id/u],
    ['a contents entry to no id', replace('toc.xhtml', '#map', '#mop'), /#mop` leads to no id/u],
    [
      'an NCX point to no file',
      replace('toc.ncx', 'article.xhtml', 'a.xhtml'),
      /leads to no file/u,
    ],
    [
      'a picture from elsewhere',
      replace(ARTICLE, IMAGE, 'src="https://x.org/a.png"'),
      /inside the/u,
    ],
    ['a picture from //elsewhere', replace(ARTICLE, IMAGE, 'src="//x.org/a.png"'), /inside the/u],
    ['a script link', replace(ARTICLE, 'https://example.org/?', 'javascript:'), /javascript:/u],
    ['a file link', replace(ARTICLE, 'https://example.org/?', 'file:///etc/'), /file:/u],
    [
      'a font from elsewhere',
      replace('style.css', 'fonts/text', 'https://x.org/f'),
      /style.css: .*x\.org/u,
    ],
    [
      'an import',
      replace('style.css', 'body', '@import "a.css"; body'),
      /`a.css` leads to no file/u,
    ],
    ['a spine of nothing', replace('content.opf', 'idref="article"', 'idref="a"'), /names `a`/u],
    ['no navigation', replace('content.opf', ' properties="nav"', ''), /one navigation document/u],
  ];
  it.each(cases)('finds %s', async (_, change, reason) => {
    const reasons = await reasonsAfter(change);
    expect(reasons).toContainEqual(expect.stringMatching(reason));
    expect(reasons.every((r) => r.startsWith('The EPUB is not whole: '))).toBe(true);
  });

  it('finds a type that is not the first file, or is compressed', async () => {
    const type = /expected the file `mimetype` first/u;
    const late = async (zip: JSZip) => {
      zip.remove('mimetype').file('mimetype', 'application/epub+zip');
    };
    const squeezed = async (zip: JSZip) => {
      for (const file of Object.values(zip.files)) file.options.compression = 'DEFLATE';
    };
    expect(await reasonsAfter(late)).toContainEqual(expect.stringMatching(type));
    expect(await reasonsAfter(squeezed)).toContainEqual(expect.stringMatching(type));
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', new TextEncoder().encode('no zip at all, but long enough to be one')],
  ])('finds that %s is no zip', async (_, bytes) => {
    expect((await checkEpub(bytes)).findings.map(({ ruleId }) => ruleId)).toEqual(['broken-epub']);
  });

  it('finds that a zip is empty', async () => {
    const bytes = await new JSZip().generateAsync({ type: 'uint8array' });
    expect((await checkEpub(bytes)).findings.length).toBeGreaterThan(1);
  });

  it('finds that a file was cut short', async () => {
    expect((await checkEpub(whole.slice(0, -500))).findings).toHaveLength(1);
  });
});
