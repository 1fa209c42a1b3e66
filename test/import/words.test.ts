import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../src/import/text/characters.ts';
import { convertText } from '../../src/import/text/convert.ts';
import { atomsOf, wordsIn } from '../../src/prove/words.ts';
import { readFrontMatter } from '../../src/read/front-matter/front-matter.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { makeFolder, offprintJson } from '../command/offprint.ts';

const CASES = join(import.meta.dirname, '..', 'fixtures', 'import');
const names = readdirSync(CASES);
const textOfCase = (name: string) => readFileSync(join(CASES, name, 'in.txt'), 'utf8');

const atomsIn = (text: string) => [...wordsIn(text)].flatMap(({ word }) => atomsOf(word));

/** The words of a manuscript's prose, block by block, as its parser reads them. */
function proseOf(manuscript: string): string {
  const { prose } = readFrontMatter(manuscript);
  const tree = parseMarkdown(new VFile({ path: 'a.md' }), prose);
  const walk = (
    node: NonNullable<typeof tree> | NonNullable<typeof tree>['children'][number],
  ): string =>
    'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
      ? node.children.map(walk).join('\n')
      : textOf(node);
  return tree ? walk(tree) : '';
}

describe('no word is lost in silence', () => {
  it.each(names)('%s: what is not left out or a fact is in the prose, in its order', (name) => {
    const text = textOfCase(name);
    const { manuscript, removed, found } = convertText(text);
    const dateline = found.find(({ field }) => field === 'dateline');
    const gone = new Set([
      ...removed.map(({ line }) => line),
      ...found.filter(({ field }) => field !== 'dateline').map(({ line }) => line),
    ]);
    const kept = text.split('\n').filter((line, i) => !gone.has(i + 1) && !/^[=\s]*$/u.test(line));
    const prose = kept
      .map((line) => cleanCharacters(line).trim().replace(/-$/u, ''))
      .map((line) =>
        dateline && line.startsWith(dateline.value) ? line.slice(dateline.value.length) : line,
      )
      .map((line) => line.replace(/^\(?\d+[.)]\s/u, ''));
    // A word that the width parted is one again: letters are compared, and not words.
    const letters = (words: readonly string[]) => words.join('').toLowerCase();
    expect(letters(atomsIn(proseOf(manuscript)).filter((w) => !/^\d+$/u.test(w)))).toBe(
      letters(atomsIn(prose.join('\n')).filter((w) => !/^\d+$/u.test(w))),
    );
  });

  it.each(names)('%s: --keep-all leaves nothing out', (name) => {
    const { manuscript, removed } = convertText(textOfCase(name), { keepAll: true });
    const left = convertText(textOfCase(name)).removed.filter(({ text }) => /\p{L}{3}/u.test(text));
    expect(removed).toEqual([]);
    const all = atomsIn(proseOf(manuscript)).concat(atomsIn(manuscript));
    for (const { text } of left)
      for (const atom of atomsIn(text)) expect(all, text).toContain(atom);
  });

  it('builds every manuscript, whose words the build proves', async () => {
    const files = names.map((name) => [`${name}.md`, convertText(textOfCase(name)).manuscript]);
    const home = await makeFolder({ 'package.json': '{}', ...Object.fromEntries(files) });
    const run = await offprintJson(['build', '.', '--draft', '--formats', 'epub'], home);
    for (const { path, status, messages } of run.articles)
      expect([path, status, messages.filter((m) => m.severity === 'error')]).toEqual([
        path,
        'built',
        [],
      ]);
    expect(run.articles).toHaveLength(names.length);
  }, 120_000);
});
