import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/search.ts';
import { build } from '../../src/build/build.ts';
import { cacheFolder } from '../../src/cache.ts';
import { fixtureFont } from '../fonts.ts';
import { article, makeFolder, offprint, offprintJson, withFolder } from './offprint.ts';

// What an earlier build made is made again when, and only when, something that it came from has changed.

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${colour}"/></svg>`;

const ROOT = new URL('../../', import.meta.url).pathname;
const THEME = 'templates/themes/house';

let home: string;
const at = (name: string) => join(home, name);
const write = (name: string, content: string | Uint8Array) => writeFile(at(name), content);

beforeAll(async () => {
  home = await makeFolder({
    'publication.yml': 'name: The House\ntheme: house\nfonts: [fonts/own.ttf]\n',
    'package.json': '{}',
    'fonts/own.ttf': await fixtureFont('variable.ttf'),
    'manuscript/picture.md': article('Look: ![A square.](square.svg)'),
    'manuscript/square.svg': drawing('red'),
    'manuscript/missing.md': article('Look: ![A boat.](boat.svg)'),
    'manuscript/key.md': article('Some words.', 'headline: A key\nbyline: [jdoe]'),
    'manuscript/plain.md': article('Some other words.'),
  });
  await mkdir(at('templates/themes'), { recursive: true });
  await cp(join(ROOT, 'templates/themes/plain'), at(THEME), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Builds, and gives the slugs of what was made. */
async function made(...args: string[]): Promise<string> {
  const run = await offprintJson(['build', '--formats', 'html', ...args], home);
  expect(run.articles.map(({ slug }) => slug)).toEqual(['key', 'missing', 'picture', 'plain']);
  const fresh = run.articles.filter(({ status }) => status !== 'kept');
  expect(fresh.filter(({ status }) => status !== 'built')).toEqual([]);
  return fresh.map(({ slug }) => slug).join(' ');
}

const ALL = 'key missing picture plain';
const append = async (name: string, text: string) =>
  write(name, `${await readFile(at(name), 'utf8')}${text}`);

/** Each row changes something, in this order, and names the articles that are made for it. */
const CHANGES: readonly (readonly [string, () => Promise<unknown>, string])[] = [
  ['nothing has changed', async () => {}, ''],
  ['a manuscript', () => append('manuscript/plain.md', '\nA further line.\n'), 'plain'],
  ['a picture', () => write('manuscript/square.svg', drawing('blue')), 'picture'],
  [
    'the time of a picture alone',
    () => utimes(at('manuscript/square.svg'), new Date(2020, 1), new Date(2020, 1)),
    '',
  ],
  ['a file that nobody names', () => write('manuscript/other.svg', drawing('blue')), 'missing'],
  ['a note that nobody names', () => write('manuscript/notes.txt', 'A note.'), ''],
  ['a picture that was missing', () => write('manuscript/boat.svg', drawing('green')), 'missing'],
  ['a picture that goes', () => rm(at('manuscript/boat.svg')), 'missing'],
  ['publication.yml', () => append('publication.yml', 'imprint: Inkwell\n'), ALL],
  [
    'a file of authors that was not there',
    async () => {
      await mkdir(at('data'));
      await write('data/authors.yml', 'jdoe: { name: Jane Doe }\n');
    },
    'key',
  ],
  ['a style sheet of the theme', () => append(`${THEME}/web.css`, 'p { color: inherit }\n'), ALL],
  ['the settings of the theme', () => append(`${THEME}/theme.yml`, '# Ours.\n'), ALL],
  [
    'a template of the project',
    () => copyFile(join(ROOT, 'templates/article.liquid'), at('templates/article.liquid')),
    ALL,
  ],
  ['a change of that template', () => append('templates/article.liquid', '\n'), ALL],
  ['a font', async () => write('fonts/own.ttf', await fixtureFont('plain.woff2')), ALL],
  ['an output that was removed', () => rm(at('dist/plain/index.html')), 'plain'],
  [
    'an output that was edited',
    async () => {
      const page = await readFile(at('dist/plain/index.html'), 'utf8');
      await write('dist/plain/index.html', page.replace('words', 'sword'));
    },
    'plain',
  ],
  [
    'an output that was copied back',
    async () => {
      await copyFile(at('dist/plain/index.html'), at('kept.html'));
      await rm(at('dist/plain/index.html'));
      await copyFile(at('kept.html'), at('dist/plain/index.html'));
    },
    '',
  ],
];

describe('makes again what has changed, and nothing else', () => {
  beforeAll(async () => {
    expect(await made()).toBe(ALL);
  });

  it.each(CHANGES)('%s', async (_, change, articles) => {
    await change();
    expect(await made()).toBe(articles);
    expect(await made()).toBe('');
  });

  it('another theme, another root, another date for what has none', async () => {
    expect(await made('--theme', 'plain')).toBe(ALL);
    expect(await made('--theme', 'plain')).toBe('');
    expect(await made('--theme', 'plain', '--root', 'data')).toBe(ALL);
    const args = ['build', '--formats', 'html', '--theme', 'plain', '--root', 'data'];
    const dated = await offprintJson(args, home, { SOURCE_DATE_EPOCH: '86400' });
    expect(new Set(dated.articles.map(({ status }) => status))).toEqual(new Set(['built']));
  });

  it('all, where it is told to', async () => {
    expect(await made('--force')).toBe(ALL);
    expect(await made('--force')).toBe(ALL);
    expect(await made()).toBe('');
  });
});

it('makes only the format that is missing, with the same bytes as both together', () =>
  withFolder({ 'a.md': article('Some words.'), 'b.md': article('More words.') }, async (folder) => {
    const bytesOf = (name: string) => readFile(join(folder, 'dist', name));
    const formats = async (...args: string[]) => {
      const run = await offprintJson(['build', ...args], folder);
      return run.articles.map(({ status, outputs }) =>
        [status, ...outputs.map(({ format, kept }) => `${format}${kept ? ' kept' : ''}`)].join(
          ', ',
        ),
      );
    };
    expect(await formats('--formats', 'pdf')).toEqual(['built, pdf', 'built, pdf']);
    expect(await formats()).toEqual(['built, epub, pdf kept', 'built, epub, pdf kept']);
    const [epub, pdf] = [await bytesOf('a.epub'), await bytesOf('a.pdf')];
    expect(await formats('--force')).toEqual(['built, epub, pdf', 'built, epub, pdf']);
    expect((await bytesOf('a.epub')).equals(epub)).toBe(true);
    expect((await bytesOf('a.pdf')).equals(pdf)).toBe(true);
    await rm(join(folder, 'dist', 'b.pdf'));
    expect(await formats()).toEqual(['kept, epub kept, pdf kept', 'built, epub kept, pdf']);
    // What one format was made from must not vouch for another that is older.
    await writeFile(join(folder, 'a.md'), article('Some new words.'));
    await formats('--formats', 'epub');
    expect(await formats()).toEqual(['built, epub kept, pdf', 'kept, epub kept, pdf kept']);
  }));

it('prints again with another browser, and leaves the EPUB', () =>
  withFolder({ 'a.md': article('Some words.') }, async (folder) => {
    const found = await findBrowser({
      env: { ...process.env, OFFPRINT_BROWSER: 'npm' },
      cacheFolder: cacheFolder(process.env),
    });
    await found.live?.running.close();
    const { path, env } = found.launch;
    const browser = join(folder, 'chrome-headless-shell');
    const script = (mark: string) => `#!/bin/sh\n# ${mark}\nexec '${path}' "$@"\n`;
    await writeFile(browser, script('one'));
    await chmod(browser, 0o755);
    const run = () =>
      offprintJson(['build', 'a.md'], folder, { ...env, OFFPRINT_BROWSER: browser });
    const fresh = (ran: Awaited<ReturnType<typeof run>>) =>
      ran.of('a.md').outputs.flatMap(({ format, kept }) => (kept ? [] : [format]));
    expect(fresh(await run())).toEqual(['epub', 'pdf']);
    expect((await run()).of('a.md').status).toBe('kept');
    await writeFile(browser, script('another'));
    expect(fresh(await run())).toEqual(['pdf']);
    expect(fresh(await run())).toEqual([]);
  }));

it('tells again what it told when it made them', () =>
  withFolder(
    {
      'publication.yml': 'name: X\nthme: plain\n',
      'a.md': article('Look: ![A boat.](boat.png)'),
      'b.md': article('A draft.', 'headline: B\ndraft: true'),
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()" viewBox="0 0 9 9"/>',
      'd.md': article('![A square.](c.svg)'),
    },
    async (folder) => {
      const first = await offprintJson(['build', '--formats', 'epub'], folder);
      const again = await offprintJson(['build', '--formats', 'epub'], folder);
      expect(again.articles.map(({ status }) => status)).toEqual(['kept', 'left-out', 'kept']);
      expect(again.messages).toEqual(first.messages);
      expect(again.messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-key']);
      for (const [i, { messages }] of again.articles.entries())
        expect(messages).toEqual(first.articles[i]?.messages);
      expect(again.of('a.md').messages.map(({ ruleId }) => ruleId)).toContain('missing-image');
      const drafts = await offprintJson(['build', '--formats', 'epub', '--draft'], folder);
      expect(drafts.articles.map(({ status }) => status)).toEqual(['kept', 'built', 'kept']);
      const without = await offprintJson(['build', '--formats', 'epub'], folder);
      expect(without.of('b.md').status).toBe('left-out');
    },
  ));

it('makes an article again when its embargo passes, and only then', () =>
  withFolder(
    { 'a.md': article('News.', 'headline: A\nembargo: 2024-04-07T09:00:00Z') },
    async (folder) => {
      const status = async (now: string, allowEmbargoed = false) => {
        const { articles } = await build({
          cwd: folder,
          formats: ['html'],
          now: new Date(now),
          allowEmbargoed,
        });
        return articles[0]?.status;
      };
      expect(await status('2024-04-07T08:00:00Z', true)).toBe('built');
      expect(await status('2024-04-07T08:30:00Z', true)).toBe('kept');
      expect(await status('2024-04-07T08:30:00Z')).toBe('failed');
      expect(await status('2024-04-07T09:00:00Z')).toBe('built');
      expect(await status('2024-04-08T09:00:00Z', true)).toBe('kept');
    },
  ));

it('makes what failed again, and tells its errors again', () =>
  withFolder(
    { 'a.md': '---\nheadline: [\n---\n\nWords.\n', 'b.md': article('Words.') },
    async (folder) => {
      for (const statuses of [
        ['failed', 'built'],
        ['failed', 'kept'],
      ]) {
        const run = await offprintJson(['build', '--formats', 'html'], folder);
        expect(run.articles.map(({ status }) => status)).toEqual(statuses);
        expect(run.of('a.md').messages.map(({ severity }) => severity)).toContain('error');
        expect(run.code).toBe(1);
      }
    },
  ));

it('is right without its records, and with records that are not whole', () =>
  withFolder({ 'a.md': article('Words.') }, async (folder) => {
    const cache = join(folder, '.cache');
    const status = async () => {
      const run = await offprintJson(['build', '--formats', 'html'], folder, {
        OFFPRINT_CACHE: cache,
      });
      return run.of('a.md').status;
    };
    expect([await status(), await status()]).toEqual(['built', 'kept']);
    const [record] = await readdir(join(cache, 'articles'));
    const path = join(cache, 'articles', record ?? '');
    await writeFile(path, (await readFile(path)).subarray(0, 200));
    expect([await status(), await status()]).toEqual(['built', 'kept']);
    await rm(cache, { recursive: true });
    expect(await status()).toBe('built');
  }));

it('leaves what two builds at once made once', () =>
  withFolder({ 'a.md': article('Words.') }, async (folder) => {
    const args = ['build', 'a.md', '--formats', 'html'];
    const runs = await Promise.all([1, 2].map(() => offprintJson(args, folder)));
    expect(runs.map((run) => run.of('a.md').status).sort()).toEqual(['built', 'kept']);
    const { mtimeMs } = await stat(join(folder, 'dist/a/index.html'));
    expect((await offprint(args, folder)).code).toBe(0);
    expect((await stat(join(folder, 'dist/a/index.html'))).mtimeMs).toBe(mtimeMs);
  }));

it('keeps what was finished when it is interrupted, and goes on from there', () => {
  const names = Array.from({ length: 12 }, (_, i) => `a${String(i).padStart(2, '0')}.md`);
  return withFolder(
    Object.fromEntries(names.map((name) => [name, article(`Words of ${name}.`)])),
    async (folder) => {
      const child = spawn(
        process.execPath,
        [join(ROOT, 'lib/cli.cjs'), 'build', '--json', '--formats', 'epub'],
        { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let text = '';
      for await (const data of child.stdout.setEncoding('utf8')) {
        text += data;
        if (text.split('"type":"article"').length > 4) child.kill('SIGINT');
      }
      if (child.exitCode === null) await once(child, 'close');
      expect(child.exitCode).toBe(130);
      const told = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const finished = told.flatMap((line) => (line.type === 'article' ? line.article.slug : []));
      expect(finished.length).toBeGreaterThanOrEqual(4);
      expect(finished.length).toBeLessThan(names.length);
      const there = await readdir(join(folder, 'dist'));
      expect(there.filter((name) => !/^a\d\d\.epub$/u.test(name))).toEqual([]);
      const run = await offprintJson(['build', '--formats', 'epub'], folder);
      const kept = run.articles.filter(({ status }) => status === 'kept').map(({ slug }) => slug);
      expect(kept).toEqual(expect.arrayContaining(finished));
      expect(run.code).toBe(0);
      expect(run.articles).toHaveLength(names.length);
    },
  );
});
