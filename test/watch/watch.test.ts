import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { article, makeFolder, offprint } from '../command/offprint.ts';
import { startWatch, type Watching } from '../preview/watching.ts';
import { png } from '../read/assets/pictures.ts';

// The real command, told of its builds in JSON; nobody looks at the preview here.

let folder = '';
let watching: Watching | undefined;
afterEach(async () => {
  await watching?.stop();
  watching = undefined;
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});
const file = (name: string) => join(folder, name);
const isThere = (name: string) =>
  access(file(name)).then(
    () => true,
    () => false,
  );

async function start(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = ['--formats', 'epub'],
): Promise<Watching> {
  folder = await makeFolder(files);
  watching = await startWatch(folder, args);
  return watching;
}
const builtOf = (name: string) => (event: { article: { path: string } }) =>
  event.article.path.endsWith(name);

/** Counts the builds of an article in the time that follows. */
async function buildsWithin(ms: number, { events }: Watching): Promise<number> {
  const before = events.length;
  await pause(ms);
  return events.slice(before).filter(({ type }) => type === 'article').length;
}

describe('offprint watch', () => {
  it('writes at first what build writes, and again what is saved', async () => {
    const run = await start(
      { 'a.md': article('One line.'), 'publication.yml': 'name: R\nformats: [epub, pdf, html]\n' },
      [],
    );
    const first = await run.next('article');
    expect(first.article).toMatchObject({ status: 'built', messages: [] });
    expect(first.article.outputs.map(({ format }) => format)).toEqual(['epub', 'pdf', 'html']);
    await writeFile(file('a.md'), article('Another line.'));
    const second = await run.next('article');
    expect(second.article.status).toBe('built');
    const names = ['a.epub', 'a.pdf', 'a/index.html'];
    const watched = await Promise.all(names.map((name) => readFile(file(`dist/${name}`))));
    expect(await offprint(['build', '--out', 'plain', '--force'], folder)).toMatchObject({
      code: 0,
    });
    const plain = await Promise.all(names.map((name) => readFile(file(`plain/${name}`))));
    for (const [i, bytes] of watched.entries()) expect(bytes.equals(plain[i]!)).toBe(true);
    expect(`${watched[2]}`).toContain('Another line.');
    expect(`${watched[2]}`).not.toContain('data-lines');
  });

  it('sees a file that an editor puts in the place of another', async () => {
    const run = await start({ 'a.md': article('One.'), 'b.md': article('Two.') });
    await run.next('article', builtOf('a.md'));
    await writeFile(file('a.md~new'), article('Renamed.'));
    await rename(file('a.md'), file('a.md~old'));
    await rename(file('a.md~new'), file('a.md'));
    await run.next('article', builtOf('a.md'));
    expect(run.events.some(({ type }) => type === 'removed')).toBe(false);
    await rm(file('a.md'));
    await writeFile(file('a.md'), article('Made anew.'));
    await run.next('article', builtOf('a.md'));
  });

  it('makes one build of a burst of saves, the last state counting, and none of its own writing', async () => {
    const run = await start({ 'a.md': article('One.') });
    await run.next('article');
    const before = run.events.length;
    // Without waiting, so that they come at once on a machine that does much else.
    for (let i = 0; i < 30; i++) writeFileSync(file('a.md'), article(`Save ${i}.`));
    await run.next('article');
    await buildsWithin(2_500, run);
    const builds = run.events.slice(before).filter(({ type }) => type === 'article');
    // A save during a build asks for one more.
    expect(builds.length).toBeLessThanOrEqual(3);
    expect(await buildsWithin(1_500, run)).toBe(0);
    await offprint(['build', '--formats', 'html', '--out', 'page'], folder);
    expect(`${await readFile(file('page/a/index.html'))}`).toContain('Save 29.');
  });

  it('waits for a file that is emptied before it is written', async () => {
    const run = await start({ 'a.md': article('One.') });
    await run.next('article');
    const before = run.events.length;
    await writeFile(file('a.md'), '');
    await pause(120);
    await writeFile(file('a.md'), article('Two.'));
    await run.next('article');
    await buildsWithin(1_500, run);
    const builds = run.events.slice(before).filter(({ type }) => type === 'article');
    expect(builds).toHaveLength(1);
    expect(builds[0]).toMatchObject({ article: { status: 'built', headline: 'A test' } });
  });

  it('builds nothing where a file is touched and stays the same', async () => {
    const run = await start({ 'a.md': article('One.') });
    await run.next('article');
    await writeFile(file('a.md'), article('One.'));
    await writeFile(file('note.txt'), 'Nothing to do with it.');
    expect(await buildsWithin(2_000, run)).toBe(0);
  });

  it('builds the article whose picture comes, changes or goes, and no other', async () => {
    const run = await start({
      'a.md': article('![A shore](pictures/shore.png)'),
      'b.md': article('No picture.'),
    });
    const bare = await run.next('article', builtOf('a.md'));
    expect(bare.article.messages.map(({ ruleId }) => ruleId)).toEqual(['missing-image']);
    await buildsWithin(1_500, run);
    const before = run.events.length;
    await mkdir(file('pictures'));
    await writeFile(file('pictures/shore.png'), await png());
    const { article: whole } = await run.next('article', ({ article: { messages } }) =>
      messages.every(({ ruleId }) => ruleId !== 'missing-image'),
    );
    expect(whole.status).toBe('built');
    await rm(file('pictures'), { recursive: true });
    await run.next('article', ({ article: { messages } }) =>
      messages.some(({ ruleId }) => ruleId === 'missing-image'),
    );
    const paths = run.events
      .slice(before)
      .map((event) => event.type === 'article' && event.article.path);
    expect(paths.some((path) => `${path}`.endsWith('b.md'))).toBe(false);
  });

  it('takes changed settings up, and waits where they can’t be built with', async () => {
    const run = await start({ 'a.md': article('One.'), 'publication.yml': 'name: R\n' }, []);
    await run.next('article');
    await writeFile(file('publication.yml'), 'name: R\nformats: [nothing]\n');
    const { messages } = await run.next('messages', (event) => event.messages.length > 0);
    expect(messages[0]).toMatchObject({ severity: 'error', file: 'publication.yml' });
    await writeFile(file('publication.yml'), 'name: R\nformats: [epub]\n');
    await run.next('messages', (event) => event.messages.length === 0);
    const { article: made } = await run.next('article');
    expect(made.outputs.map(({ format }) => format)).toEqual(['epub']);
  });

  it('shows a draft and writes it only where it is asked to', async () => {
    const run = await start({ 'a.md': article('One.', 'headline: A\ndraft: true') });
    const { article: draft } = await run.next('article');
    expect(draft).toMatchObject({ status: 'built', outputs: [] });
    expect(await isThere('dist/a.epub')).toBe(false);
    await writeFile(file('a.md'), article('One.', 'headline: A'));
    await run.next('article');
    expect(await isThere('dist/a.epub')).toBe(true);
  });

  it('finds a folder of manuscripts that is moved in', async () => {
    const run = await start({ 'a.md': article('One.'), 'outside.tmp': '' });
    await run.next('article');
    const away = await makeFolder({ 'new/c.md': article('Three.') });
    await rename(join(away, 'new'), file('new'));
    await run.next('article', builtOf('c.md'));
    await rm(file('new'), { recursive: true });
    expect((await run.next('removed')).path).toBe(file('new/c.md'));
    await rm(away, { recursive: true, force: true });
  });

  it('ends whole at Ctrl-C: no lock, no port, no browser', async () => {
    const run = await start({ 'a.md': article('One.') }, []);
    await run.next('article');
    const children = await childrenOf(run.child.pid);
    expect(children.length).toBeGreaterThan(0);
    expect(await run.stop()).toBe(0);
    watching = undefined;
    expect((await readdir(file('dist'))).filter((name) => name.startsWith('.'))).toEqual([]);
    await expect(fetch(run.address)).rejects.toThrow();
    await pause(300);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('prints a line for each build, the address first, where nobody asked for JSON', async () => {
    folder = await makeFolder({ 'a.md': article('A [broken link](#nowhere).') });
    const { stdout, stderr, code } = await plainRun(['--formats', 'epub']);
    expect(stdout).toMatch(/^Watching 1 article\. The preview: http:\/\/localhost:\d+\/\n/u);
    expect(stdout).toMatch(/^a\.md {2}built in [\d.]+ m?s · 1 message$/mu);
    expect(stderr).toContain('a.md:6:3: warning:');
    expect(code).toBe(0);
  });

  it('says what is in the way of beginning', async () => {
    folder = await makeFolder({ 'a.md': article('One.') });
    expect(await offprint(['watch', 'nope.md', '--no-open'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no such file or folder'),
    });
    expect(await offprint(['watch', '--port', 'x'], folder)).toMatchObject({ code: 2 });
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    expect(await offprint(['watch', '--port', port], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`Expected port ${port} to be free`),
    });
    server.close();
  });
});

/** Runs the command without `--json` until its first build, then stops it. */
function plainRun(args: readonly string[]) {
  const child = spawn(process.execPath, [join(process.cwd(), 'lib/cli.cjs'), 'watch', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.includes('built in')) child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise<{ stdout: string; stderr: string; code: number | null }>((resolve) =>
    child.once('close', (code) => resolve({ stdout, stderr, code })),
  );
}

/** Processes that a process has started, and those that they have. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  if (process.platform !== 'linux' || pid === undefined) return [process.pid];
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/u.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
        return { pid: Number(name), parent: Number(stat.split(') ').at(-1)?.split(' ')[1]) };
      }),
  );
  const found = [pid];
  for (const parent of found)
    found.push(...all.filter((one) => one.parent === parent).map((one) => one.pid));
  return found.slice(1);
}

/** A process that has ended may wait for its parent to take note; it does nothing any more. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !['Z', 'X'].includes(stat.split(') ').at(-1)?.[0] ?? '');
  } catch {
    return false;
  }
}
