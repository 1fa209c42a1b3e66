import { spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/import/import.ts';
import { makeFolder, offprint, type Ran } from './offprint.ts';

const CLI = join(import.meta.dirname, '..', '..', 'lib', 'cli.cjs');
const PROSE =
  'The ferry that links the two banks of the estuary will run through the night from next week. Most of the crews welcomed the change, and so did the cooks.';
const TEXT = `The night boat returns\n\nBy Marta Quintela\nApril 7, 2024\n\n${PROSE}\n\nShare on Facebook\n`;

let home: string;
beforeEach(async () => {
  home = await makeFolder({ 'boat.txt': TEXT });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const manuscripts = () => readdir(join(home, 'manuscript')).then((names) => names.sort());
const read = (name: string) => readFile(join(home, 'manuscript', name), 'utf8');

/** Runs `import -` with bytes on the standard input. */
function importBytes(bytes: Uint8Array | string, args: readonly string[] = []): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'import', '-', ...args], { cwd: home });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // It may stop reading before all is written.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
  });
}

describe('import', () => {
  it('writes a manuscript named for its headline, and says what it found and left out', async () => {
    const { code, stdout, stderr } = await offprint(['import', 'boat.txt'], home);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`manuscript/the-night-boat-returns.md is written.

Found:
  headline   line 1  The night boat returns
  byline     line 3  Marta Quintela
  published  line 4  2024-04-07
  language           en
  1 paragraph

Left out (--keep-all keeps it):
  line 8  share buttons  Share on Facebook

Build it with: offprint build manuscript/the-night-boat-returns.md
`);
    expect(await read('the-night-boat-returns.md')).toBe(
      `---\nheadline: The night boat returns\nbyline: Marta Quintela\npublished: 2024-04-07\nlanguage: en\n---\n\n${PROSE}\n`,
    );
  });

  it('writes what build takes, and the same bytes twice', async () => {
    await offprint(['import', 'boat.txt'], home);
    const first = await read('the-night-boat-returns.md');
    const again = await offprint(['import', 'boat.txt'], home);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/is there already, the same/u);
    expect(await read('the-night-boat-returns.md')).toBe(first);
    const built = await offprint(['build', '--formats', 'epub'], home);
    expect(built.code).toBe(0);
    expect(built.stdout).toMatch(/^dist\/the-night-boat-returns\.epub /u);
  });

  it('never writes over a manuscript, and with --force keeps each that was there', async () => {
    await offprint(['import', 'boat.txt'], home);
    const path = join(home, 'manuscript', 'the-night-boat-returns.md');
    await writeFile(path, 'my own work');
    const refused = await offprint(['import', 'boat.txt'], home);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/--force/u);
    expect(await readFile(path, 'utf8')).toBe('my own work');
    const forced = await offprint(['import', 'boat.txt', '--force'], home);
    expect(forced.stdout).toMatch(/kept as manuscript\/the-night-boat-returns\.md\.bak/u);
    await writeFile(path, 'my second work');
    await offprint(['import', 'boat.txt', '--force'], home);
    expect(await manuscripts()).toEqual([
      'the-night-boat-returns.md',
      'the-night-boat-returns.md.bak',
      'the-night-boat-returns.md.bak.2',
    ]);
    expect(await read('the-night-boat-returns.md.bak')).toBe('my own work');
    expect(await read('the-night-boat-returns.md.bak.2')).toBe('my second work');
  });

  it('makes a draft with an empty headline where there is none, and takes one that is given', async () => {
    await writeFile(join(home, 'plain.txt'), `${PROSE}\n\n${PROSE}\n`);
    const draft = await offprint(['import', 'plain.txt'], home);
    expect(draft.code).toBe(0);
    expect(draft.stderr).toMatch(/warning: Expected a title.*\[no-headline\]/u);
    expect(draft.stdout).toMatch(/offprint build manuscript\/plain\.md --draft/u);
    expect(await read('plain.md')).toMatch(/^---\nheadline:\nlanguage: en\ndraft: true\n---\n/u);
    const given = await offprint(['import', 'plain.txt', '--headline', 'A Boat’s “Night”'], home);
    expect(given.stderr).toBe('');
    expect(await read('a-boats-night.md')).toMatch(/^---\nheadline: A Boat’s “Night”\n/u);
  });

  it('takes the standard input, an output folder, a language, and keeps all', async () => {
    const args = ['--out', 'texts', '--language', 'en_gb', '--keep-all', '--json'];
    const { code, stdout } = await importBytes(TEXT, args);
    expect(code).toBe(0);
    const result: ImportResult & { type: string } = JSON.parse(stdout);
    expect(result).toMatchObject({ type: 'import', state: 'written', removed: [], exitCode: 0 });
    expect(result.path).toBe(join(home, 'texts', 'the-night-boat-returns.md'));
    const text = await readFile(result.path ?? '', 'utf8');
    expect(text).toContain('language: en-GB');
    expect(text).toContain('Share on Facebook');
  });

  it('sets the language of the publication where the text is too short to tell', async () => {
    await writeFile(join(home, 'publication.yml'), 'name: The Boat\nlanguage: en-GB\n');
    await writeFile(join(home, 'short.txt'), 'Hm\n\nTut tut.\n');
    const { stderr } = await offprint(['import', 'short.txt'], home);
    expect(stderr).toMatch(/language-unsure/u);
    expect(await read('hm.md')).toContain('language: en-GB');
    await offprint(['import', 'boat.txt'], home);
    expect(await read('the-night-boat-returns.md')).toContain('language: en-GB');
  });

  it('reads UTF-16 and code pages of Windows, which it says', async () => {
    const russian =
      'Паром вернётся\n\nПаром со следующей недели будет ходить всю ночь, и команды этому рады.\n';
    // The letters of Windows-1251 stand in one row, but for ё.
    const bytes = Uint8Array.from([...russian], (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x350 : code;
    });
    const old = await importBytes(bytes);
    expect(old.code).toBe(0);
    expect(old.stderr).toMatch(/read as Windows-1251.*\[encoding\]/u);
    expect(await read('паром-вернётся.md')).toContain('Паром со следующей недели');
    await rm(join(home, 'manuscript'), { recursive: true });
    const wide = await importBytes(Buffer.from(russian, 'utf16le'));
    expect(wide).toMatchObject({ code: 0, stderr: '' });
    expect(await read('паром-вернётся.md')).toContain('Паром со следующей недели');
  });

  it.each([
    ['a web page', '<!DOCTYPE html><html><body><p>Words.</p></body></html>', /web page/u],
    ['a packed document', Buffer.from('PK\u0003\u0004 word/document.xml'), /Word document/u],
    ['a PDF', '%PDF-1.7\n', /a PDF/u],
    ['a manuscript', '---\nheadline: A\n---\n\nWords.\n', /offprint build/u],
    ['nothing', '', /an empty file/u],
    ['buttons alone', 'Share on Facebook\nCopy link\n', /nothing but parts of a page/u],
    [
      'bytes of no encoding',
      Uint8Array.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0xfe, 0xb2]),
      /UTF-8/u,
    ],
  ])('says what %s is, and writes nothing', async (_, bytes, said) => {
    const { code, stdout, stderr } = await importBytes(bytes);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(said);
    await expect(manuscripts()).rejects.toThrow('ENOENT');
  });

  it('takes 20 MB for too much, and NUL for nothing', async () => {
    const big = await importBytes(Buffer.alloc(20 * 1024 * 1024, 'The boat leaves at six. '));
    expect(big.code).toBe(1);
    expect(big.stderr).toMatch(/at most 2 MB/u);
    const nul = await importBytes(TEXT.replace('ferry', 'fer\0ry'));
    expect(nul.code).toBe(0);
    expect(nul.stderr).toMatch(/NUL/u);
    expect(await read('the-night-boat-returns.md')).toContain('The ferry that links');
  });

  it('names a missing file, a wrong language, and what it expects', async () => {
    for (const [args, said] of [
      [['import', 'gone.txt'], /gone\.txt.*\[no-file\]/u],
      [
        ['import', 'boat.txt', '--language', 'klingon-language'],
        /language tag.*\[wrong-language\]/u,
      ],
      [['import'], /Expected one text file/u],
      [['check', '--force'], /takes no --force/u],
    ] as const) {
      const { code, stderr } = await offprint(args, home);
      expect(code).toBe(2);
      expect(stderr).toMatch(said);
    }
  });
});
