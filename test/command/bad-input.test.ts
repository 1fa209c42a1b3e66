import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleResult } from '../../src/build/result.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { readPdf } from '../reading/pdf.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// One run of the real command over a folder of hostile manuscripts; each test looks at its own.

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
  .join('\n')}`;
const list = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');
const latin1 = Buffer.from([...Buffer.from('# A test\n\nCaf'), 0xe9, ...Buffer.from(' here.\n')]);

const manuscripts: Record<string, string | Uint8Array> = {
  'package.json': '{}',
  '01.md': '---js\n({ headline: require("fs").writeFileSync("pwned", "") })\n---\n\nText.\n',
  '01b.md': '---javascript\nmodule.exports = {}\n---\n\nText.\n',
  '02.md': article('Text.', `headline: A test\n${bomb}`),
  '03.md': article('Text.', `headline: A test\ntags: ${'['.repeat(10_000)}`),
  '04.md': article('Text.', 'headline: A test\n__proto__: { polluted: yes }\nconstructor: no'),
  '05.md': '---\nheadline: A test\n\nText without an end to the front matter.\n',
  '06.md': article(`${'> '.repeat(2000)}x`),
  '06b.md': article(list(1000)),
  // Rows 8 and 9: what is small here would be thirty megabytes in a book.
  '08.md': article(`|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${'|last|\n'.repeat(1000)}`),
  '09.md': article(`${'A call[^1] and '.repeat(5000)}\n\n[^1]: The note.`),
  '10.md': article(
    [
      'Before <script>alert("scripted")</script> and after.',
      '<img src="dot.png" alt="A dot" onerror="alert(1)">',
      '<iframe src="file:///etc/passwd"></iframe>',
      '<object data="x.swf">inside the object</object>',
      '<meta http-equiv="refresh" content="0;url=http://example.org/">',
      '<base href="http://example.org/"><link rel="stylesheet" href="http://example.org/x.css">',
      'The last line.',
    ].join('\n\n'),
  ),
  '11.md': article(
    '![one](../../etc/passwd)\n\n![two](%2e%2e/%2e%2e/etc/passwd)\n\n![three](%252e%252e/secret.png)\n\n![four](/etc/passwd)\n\n![five](link.png)',
  ),
  '16.md': article(
    'Some <span style="background: url(http://example.org/x.png)">styled words</span> here.',
  ),
  '20-nul.md': article('One\u0000two.'),
  '20-latin1.md': latin1,
  '20-utf16.md': Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(article('Sixteen bits.'), 'utf16le'),
  ]),
  '20-bidi.md': article('Access \u202Egranted\u202C here.'),
  '21.md': article('A [script link](javascript:alert(1)) and a [file link](file:///etc/passwd).'),
  '23-empty.md': '',
  '23-large.md': 'A line of prose, and another.\n\n'.repeat(677_000),
  '23-front.md': '---\nheadline: A test\n---\n',
  '23a.md': `\uFEFF${article('First line.\n\n![A dot](Dot.PNG)\n\n![An accent](e\u0301.png)').replaceAll('\n', '\r\n')}`,
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
  'base64',
);

let folder: string;
let run: JsonRun;
let hits = 0;
const server = createServer((_, response) => {
  hits++;
  response.end('x');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  folder = await makeFolder({
    ...manuscripts,
    'dot.png': PNG,
    '\u00e9.png': PNG,
    '12.md': article(
      [
        `![local](http://127.0.0.1:${port}/x.png)`,
        `![mapped](http://[::ffff:127.0.0.1]:${port}/x.png)`,
        '![metadata](http://169.254.169.254/latest.png)',
        '![file](FILE:///etc/passwd)',
      ].join('\n\n'),
    ),
  });
  await symlink('/etc/hostname', join(folder, 'link.png'));
  run = await offprintJson(['build', '.', '--formats', 'epub'], folder);
}, 120_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const rules = (a: ArticleResult) => a.messages.map((m) => m.ruleId);
const reasons = (a: ArticleResult) =>
  a.messages.map((m) => `${m.reason} ${m.note ?? ''}`).join('\n');
async function textOf(name: string): Promise<string> {
  const epub = run.of(name).outputs.find((o) => o.format === 'epub');
  const { documents } = await readEpub(await readFile(epub!.path));
  return documents.join('\n');
}

describe('bad input, on the real command', () => {
  it('goes past the failed articles and ends with 1', () => {
    expect(run.code).toBe(1);
    expect(run.articles).toHaveLength(Object.keys(manuscripts).length);
  });

  it('row 1: runs no front matter', async () => {
    for (const name of ['01.md', '01b.md']) {
      expect(run.of(name).status).toBe('failed');
      expect(reasons(run.of(name))).toMatch(/only YAML or TOML/iu);
      expect(run.of(name).messages[0]?.place?.line).toBe(1);
    }
    expect(await readdir(folder)).not.toContain('pwned');
  });

  it('row 2: refuses an alias bomb', () => {
    expect(run.of('02.md').status).toBe('failed');
    expect(reasons(run.of('02.md'))).toMatch(/too many aliases/iu);
  });

  it('row 3: bounds the depth of front matter, with the line', () => {
    expect(reasons(run.of('03.md'))).toMatch(/nested deeper/iu);
    expect(run.of('03.md').messages[0]?.place?.line).toBe(3);
  });

  it('row 4: takes no key from a prototype', () => {
    const found = run.of('04.md').messages.filter((m) => m.ruleId === 'unknown-key');
    expect(found.map((m) => m.place?.line)).toEqual([3, 4]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(run.of('04.md').status).toBe('built');
  });

  it('row 5: names the line of front matter that has no end', () => {
    expect(run.of('05.md').status).toBe('failed');
    expect(run.of('05.md').messages[0]?.place?.line).toBe(1);
  });

  it('row 6: bounds the nesting of the prose', () => {
    for (const name of ['06.md', '06b.md']) {
      expect(run.of(name).status).toBe('failed');
      expect(reasons(run.of(name))).toMatch(/nested deeper than 100/u);
      expect(run.of(name).messages[0]?.place?.line).toBeGreaterThanOrEqual(6);
    }
  });

  it('row 8: bounds the cells of a table, and loses none of its words', async () => {
    const { status, messages, outputs } = run.of('08.md');
    expect(status).toBe('built');
    const cap = messages.find((m) => m.ruleId === 'table-too-large');
    expect(cap?.place?.line).toBe(6);
    expect(cap?.reason).toContain('3,000 columns');
    expect(outputs[0]?.bytes).toBeLessThan(2_000_000);
    expect((await textOf('08.md')).match(/last/gu)).toHaveLength(1000);
  });

  it('row 9: bounds the links back from a note', async () => {
    expect(run.of('09.md').status).toBe('built');
    const said = run.of('09.md').messages.find((m) => m.reason.includes('calls of the note'));
    expect(said?.place?.line).toBeGreaterThan(5);
    expect((await textOf('09.md')).match(/doc-backlink/gu)).toHaveLength(50);
  });

  it('row 10: drops what could act, and says so with the line', async () => {
    const said = reasons(run.of('10.md'));
    for (const name of ['script', 'onerror', 'iframe', 'object', 'meta', 'base', 'link'])
      expect(said).toContain(name);
    const lines = run.of('10.md').messages.map((m) => m.place?.line);
    expect(lines).toEqual(expect.arrayContaining([6, 8, 10, 12, 14, 16]));
    const text = await textOf('10.md');
    expect(text).not.toMatch(
      /<script|onerror|<iframe|<object|http-equiv="refresh"|<base|example\.org/u,
    );
    expect(text).toContain('The last line.');
  });

  it('row 11: stays inside the project', () => {
    const found = run.of('11.md').messages.filter((m) => /outside|missing/u.test(m.ruleId));
    expect(found.map((m) => m.place?.line)).toEqual([6, 8, 10, 12, 14]);
    expect(
      rules(run.of('11.md')).filter((r) => r === 'outside-project').length,
    ).toBeGreaterThanOrEqual(4);
    expect(run.of('11.md').status).toBe('built');
  });

  it('row 12: fetches nothing', () => {
    const said = run.of('12.md').messages.filter((m) => /remote|outside/u.test(m.ruleId));
    expect(said.map((m) => m.place?.line)).toEqual([6, 8, 10, 12]);
    expect(reasons(run.of('12.md'))).toMatch(/remote (images|pictures) are off/iu);
    expect(hits).toBe(0);
  });

  it('row 16: blocks an address in a style attribute', async () => {
    expect(reasons(run.of('16.md'))).toMatch(/style/u);
    expect(reasons(run.of('16.md'))).toContain('http://example.org/x.png');
    expect(await textOf('16.md')).not.toContain('example.org');
    expect(await textOf('16.md')).toContain('styled words');
  });

  it('row 20: decodes, or names the position', async () => {
    expect(run.of('20-nul.md').messages[0]?.place?.line).toBe(6);
    expect(run.of('20-latin1.md').status).toBe('failed');
    expect(run.of('20-latin1.md').messages[0]?.place?.line).toBe(3);
    expect(await textOf('20-utf16.md')).toContain('Sixteen bits.');
    const bidi = run.of('20-bidi.md').messages.find((m) => /bidi/u.test(m.ruleId));
    expect(bidi?.place).toMatchObject({ line: 6, column: 8 });
  });

  it('row 21: keeps the text of an unsafe link and drops the link', async () => {
    expect(rules(run.of('21.md')).filter((r) => r === 'unsafe-link')).toHaveLength(2);
    const text = await textOf('21.md');
    expect(text).toContain('script link');
    expect(text).not.toMatch(/javascript:|file:/u);
  });

  it('row 23: names a manuscript that is too large, and the limit', () => {
    const { status, messages } = run.of('23-large.md');
    expect(status).toBe('failed');
    expect(messages).toMatchObject([{ ruleId: 'too-large', severity: 'error' }]);
    expect(messages[0]?.reason).toContain('at most 2 MB, found one of 20 MB');
    expect(messages[0]?.note).toContain('limits.manuscript');
  });

  it('row 23: says that there is no text', () => {
    for (const name of ['23-empty.md', '23-front.md']) {
      expect(run.of(name).status).toBe('failed');
      expect(run.of(name).messages.length).toBeGreaterThan(0);
    }
  });

  it('row 23a: takes a byte order mark, CRLF and decomposed names', async () => {
    expect(run.of('23a.md').status).toBe('built');
    expect(rules(run.of('23a.md'))).toContain('file-name-case');
    expect((await textOf('23a.md')).match(/<img [^>]*src="images\//gu)).toHaveLength(3 - 1);
  });

  it('leaves nothing half-written in the output folder', async () => {
    expect((await readdir(join(folder, 'dist'))).filter((n) => !n.endsWith('.epub'))).toEqual([]);
  });
});

describe('bad names (row 22)', () => {
  it('refuses two articles with one output name, and makes safe names of all others', async () => {
    const long = `${'x'.repeat(240)}.md`;
    const home = await makeFolder({
      'package.json': '{}',
      'a/same.md': article('One.'),
      'b/same.md': article('Two.'),
      'slash.md': article('Text.', 'headline: A test\nslug: ../../up/and/out'),
      'CON.md': article('Text.'),
      '\u{1F600}.md': article('Text.'),
      'שלום עולם.md': article('טקסט.', 'headline: שלום\nlanguage: he'),
      [long]: article('Text.'),
    });
    const names = await offprintJson(['build', '.', '--formats', 'epub'], home);
    const outputs = (await readdir(join(home, 'dist'))).sort();
    await rm(home, { recursive: true, force: true });
    const all = [...names.messages, ...names.articles.flatMap((a) => a.messages)];
    expect(all.filter((m) => m.ruleId === 'same-name').length).toBeGreaterThan(0);
    expect(all.find((m) => m.ruleId === 'same-name')?.reason).toContain('same');
    expect(outputs.some((n) => n.startsWith('שלום-עולם'))).toBe(true);
    for (const name of outputs) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/^con\.|[\\/]|\.\./iu);
    }
    expect(outputs.filter((n) => n !== 'same.epub')).toHaveLength(5);
  });
});

describe('bad designs (rows 16 and 24)', () => {
  const project = (files: Record<string, string>) =>
    makeFolder({ 'package.json': '{}', 'a.md': article('Text.'), ...files });
  const plain = join(import.meta.dirname, '..', '..', 'templates', 'themes', 'plain');
  const theme = async (change: Record<string, string | undefined>) => {
    const files: Record<string, string> = {};
    for (const name of await readdir(plain))
      files[`templates/themes/mine/${name}`] = await readFile(join(plain, name), 'utf8');
    for (const [name, text] of Object.entries(change))
      if (text === undefined) delete files[`templates/themes/mine/${name}`];
      else files[`templates/themes/mine/${name}`] = text;
    return project(files);
  };
  const buildIn = async (home: string, args: string[] = []) => {
    const built = await offprintJson(['build', 'a.md', '--formats', 'epub', ...args], home);
    await rm(home, { recursive: true, force: true });
    const [message] = [...built.messages, ...built.articles.flatMap((a) => a.messages)];
    return { code: built.code, message };
  };

  it('names an unknown variable with file, line, column and the nearest name', async () => {
    const home = await project({
      'templates/partials/byline.liquid': 'First line.\n<p>{{ article.headlin }}</p>\n',
    });
    const { code, message } = await buildIn(home);
    expect(code).toBe(1);
    expect(message?.file).toMatch(/templates\/partials\/byline\.liquid$/u);
    expect(message?.place).toMatchObject({ line: 2, column: 7 });
    expect(`${message?.reason} ${message?.note}`).toContain('`headline`');
  });

  it('names a missing file of a theme', async () => {
    const home = await theme({ 'print.css': undefined, 'prnt.css': '' });
    const { code, message } = await buildIn(home, ['--theme', 'mine']);
    expect(code).toBe(1);
    expect(message?.reason).toContain('print.css');
    expect(message?.note).toContain('prnt.css');
  });

  it('names an unknown theme, and the nearest', async () => {
    const { code, message } = await buildIn(await project({}), ['--theme', 'plian']);
    expect(code).toBe(1);
    expect(`${message?.reason} ${message?.note}`).toMatch(/plian.*plain/su);
  });

  it('blocks @import and url() in a theme, with their places', async () => {
    const home = await theme({ 'base.css': 'p {}\n@import "http://example.org/x.css";\n' });
    const { message } = await buildIn(home, ['--theme', 'mine']);
    expect(message?.file).toMatch(/base\.css$/u);
    expect(message?.place).toMatchObject({ line: 2, column: 1 });
    const second = await theme({ 'base.css': 'p {\n  background: url(//example.org/x.png);\n}\n' });
    const found = await buildIn(second, ['--theme', 'mine']);
    expect(found.message?.place).toMatchObject({ line: 2, column: 3 });
    expect(found.message?.reason).toContain('example.org');
  });

  it('says where a theme.yml is wrong', async () => {
    const yml = await readFile(join(plain, 'theme.yml'), 'utf8');
    const home = await theme({ 'theme.yml': yml.replace('title:', 'titel:') });
    const { message } = await buildIn(home, ['--theme', 'mine']);
    expect(message?.file).toMatch(/theme\.yml$/u);
    expect(message?.place?.line).toBe(2);
    expect(message?.note).toContain('title');
  });
});

describe('what is larger than the page (row 19)', () => {
  it('is scaled or broken in print, with no text lost', async () => {
    const word = Array.from({ length: 1000 }, (_, i) => `w${i.toString(36).padStart(4, '0')}`).join(
      '',
    );
    const cells = Array.from({ length: 24 }, (_, i) => `heading${i}`);
    const home = await makeFolder({
      'package.json': '{}',
      'tall.png': await sharp({
        create: { width: 60, height: 4000, channels: 3, background: '#888' },
      })
        .png()
        .toBuffer(),
      'a.md': article(
        [
          '![A tall picture](tall.png "Its caption")',
          `|${cells.join('|')}|\n|${'---|'.repeat(24)}\n|${cells.map((_, i) => `value${i}`).join('|')}|`,
          `Before ${word} after.`,
          `\`\`\`\n${word}\n\`\`\``,
        ].join('\n\n'),
      ),
    });
    const built = await offprintJson(['build', 'a.md'], home);
    const { pages, reaches, boxes } = await readPdf(await readFile(join(home, 'dist', 'a.pdf')));
    await rm(home, { recursive: true, force: true });
    expect(built.of('a.md').status).toBe('built');
    const text = pages.map((page) => page.replace(/[\s\u00ad-]/gu, '')).join('');
    // Running heads and folios stand between the pages.
    for (let i = 0; i < 1000; i++)
      expect(
        text.split(`w${i.toString(36).padStart(4, '0')}`).length,
        `${i}`,
      ).toBeGreaterThanOrEqual(2);
    for (let i = 0; i < 24; i++) expect(text).toContain(`value${i}`);
    expect(text).toContain('Itscaption');
    reaches.forEach(([left, right], i) => {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(boxes[i]![0]);
    });
  });
});

describe('a manuscript that the parser chokes on (row 7)', () => {
  it('is stopped and named, and the others go on', async () => {
    const home = await makeFolder({
      'publication.yml': 'limits: { seconds: 5 }\n',
      'a.md': article('Before.'),
      'b.md': article('*a_ '.repeat(10_000)),
      'c.md': article('After.'),
    });
    await mkdir(join(home, 'dist'));
    await writeFile(join(home, 'dist', 'b.epub'), 'the last good one');
    const built = await offprintJson(['build', '.', '--formats', 'epub'], home);
    const kept = await readFile(join(home, 'dist', 'b.epub'), 'utf8');
    await rm(home, { recursive: true, force: true });
    expect(built.code).toBe(4);
    expect(built.of('b.md').status).toBe('out-of-time');
    expect(built.of('b.md').messages[0]?.file).toBe('b.md');
    expect(built.of('a.md').status).toBe('built');
    expect(built.of('c.md').status).toBe('built');
    expect(kept).toBe('the last good one');
  });
});
