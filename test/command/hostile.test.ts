import { readFile, rm } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleResult } from '../../src/build/result.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { article, type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// One run of the real command over manuscripts that a parser could lose words of, or its life.

/** Each with the words that must be in the EPUB. */
const KEPT: Readonly<Record<string, readonly [prose: string, words: string]>> = {
  'depth.md': [`${'<div title="<">'.repeat(5000)}deep`, 'deep'],
  'blocks.md': [`${'<div>\n\n'.repeat(3000)}deep`, 'deep'],
  'spread.md': ['<video><p>no</video>\n\nfound\n\n<svg><title>\n\nagain', 'found again'],
  'unfinished.md': ['<p>if a <b then c\n\nand on', 'if a <b then c and on'],
  'table.md': [
    '| a | b |\n|---|---|\n| one | two | three |\n\n<td>four</td>\n\n<table>five',
    'three four five',
  ],
  'notes.md': [
    'A[^1] b\n\n## Head[^2]\n\n[^1]: one[^3]\n[^2]: > two\n[^3]: three\n[^4]: four',
    'one two three four',
  ],
  'mdx.md': ['## A head {/*its-id*/}\n\n[to it](#its-id)', 'A head to it'],
  'signs.md': [
    '&copy; \\*star\\* &amp;amp; &notone; e\u0301 \u202B\u05D0\u202C co\u00ADop \u{1F469}\u200D\u{1F467}',
    '© *star* &amp; &notone;',
  ],
  'asked.md': ['<aside markdown="1">\nSome **bold** words\n</aside>', 'Some bold words'],
  'quotes.md': [`start ${'a"'.repeat(100_000)} end`, 'end'],
  'words.md': [`${'x'.repeat(20_000)} end`, 'end'],
  'loose.md': [
    '<span data-task="done" onclick="x()">kept</span> <a href="java\nscript:x">link</a> <iframe src=file:///x>',
    'kept link <iframe src=file:///x>',
  ],
};
/** Each with the rule that it is refused by. */
const REFUSED: Readonly<Record<string, readonly [prose: string, ruleId: string]>> = {
  'labels.md': [`${'!['.repeat(3000)}x${'](a)'.repeat(3000)}`, 'too-deep'],
  'note.md': [`[^n]: ${'> '.repeat(5000)}x`, 'too-deep'],
};

let folder: string;
let run: JsonRun;

beforeAll(async () => {
  const files: Record<string, string> = { 'package.json': '{}' };
  for (const [name, [prose]] of Object.entries({ ...KEPT, ...REFUSED }))
    files[name] = article(prose);
  files['front.md'] = article(
    'Text.',
    'headline: "A \\u0007test"\nkicker: "\\uD800"\npublished: 2024-04-07',
  );
  folder = await makeFolder(files);
  run = await offprintJson(['build', '.', '--formats', 'epub'], folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function documentsOf(result: ArticleResult): Promise<readonly string[]> {
  const epub = result.outputs.find(({ format }) => format === 'epub');
  return epub ? (await readEpub(await readFile(epub.path))).documents : [];
}

/** Reads documents as XML: text, ids, and where links lead. */
function readXml(documents: readonly string[]) {
  const ids = new Set<string>();
  const links: string[] = [];
  let text = '';
  for (const document of documents) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (value) => {
      text += value;
    });
    parser.on('opentag', ({ attributes }) => {
      if (attributes.id) ids.add(attributes.id);
      if (attributes.href) links.push(attributes.href);
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on/iu);
    });
    parser.write(document).close();
  }
  return { ids, links, text: text.replace(/\s+/gu, ' ') };
}

describe('hostile manuscripts, on the real command', () => {
  it.each(Object.keys(KEPT))('%s is built, whole and sound', async (name) => {
    const result = run.of(name);
    expect([result.status, result.messages.filter((m) => m.severity === 'error')]).toEqual([
      'built',
      [],
    ]);
    const { ids, links, text } = readXml(await documentsOf(result));
    for (const word of KEPT[name]![1].split(' ')) expect(text).toContain(word);
    for (const link of links) {
      expect(link).not.toMatch(/^\s*(?:javascript|file|data):/iu);
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
    }
  });

  it.each(Object.keys(REFUSED))('%s is refused at once, with its line', (name) => {
    const result = run.of(name);
    expect(result.status).toBe('failed');
    expect(result.messages).toMatchObject([{ ruleId: REFUSED[name]![1], place: { line: 6 } }]);
  });

  it('front matter may hold what no EPUB can', async () => {
    const { status, messages } = run.of('front.md');
    expect(status).toBe('built');
    expect(messages.map((m) => m.ruleId)).toContain('control-character');
    expect(readXml(await documentsOf(run.of('front.md'))).text).toContain('A test');
  });

  it('goes past what failed', () => {
    expect(run.code).toBe(1);
    expect(run.articles).toHaveLength(Object.keys({ ...KEPT, ...REFUSED }).length + 1);
  });
});
