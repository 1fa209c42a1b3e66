import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../reading/pdf.ts';
import { article, makeFolder, offprint, offprintJson } from './offprint.ts';

let home: string;
beforeEach(async () => {
  home = await makeFolder({ 'a.md': article('Some words.') });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const outputs = () => readdir(join(home, 'dist')).then((names) => names.sort());

describe('build', () => {
  it('builds one article in any folder, and says what it wrote', async () => {
    const { code, stdout, stderr } = await offprint(['build', 'a.md'], home);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^dist\/a\.epub \d+ kB\ndist\/a\.pdf \d+ kB, 1 page\n$/u);
    expect(stderr).toMatch(/^1 article built in [\d.]+ s\n$/u);
    expect(await outputs()).toEqual(['a.epub', 'a.pdf']);
  });

  it('writes the EPUB all the same where no browser prints, and ends with 3', async () => {
    const { code, stderr } = await offprint(['build', 'a.md'], home, {
      OFFPRINT_BROWSER: join(home, 'no-such-browser'),
    });
    expect(code).toBe(3);
    expect(stderr).toContain('no-such-browser');
    expect(await outputs()).toEqual(['a.epub']);
  });

  it('leaves drafts out, holds embargoes, and goes on', async () => {
    await writeFile(join(home, 'b.md'), article('Draft.', 'headline: B\ndraft: true'));
    await writeFile(join(home, 'c.md'), article('Later.', 'headline: C\nembargo: 2999-01-01'));
    const run = await offprintJson(['build', '.', '--formats', 'epub'], home);
    expect(run.articles.map((a) => a.status)).toEqual(['built', 'left-out', 'failed']);
    expect(run.of('c.md').messages.map((m) => m.ruleId)).toContain('embargo');
    expect(run.code).toBe(1);
    const drafts = await offprintJson(['build', 'b.md', '--draft', '--formats', 'epub'], home);
    expect(drafts.of('b.md').status).toBe('built');
  });

  it('leaves the last good output of an article that fails', async () => {
    await offprint(['build', 'a.md', '--formats', 'epub'], home);
    const good = await readFile(join(home, 'dist', 'a.epub'));
    await writeFile(join(home, 'a.md'), '---\nheadline: [\n---\n\nSome words.\n');
    expect((await offprint(['build', 'a.md', '--formats', 'epub'], home)).code).toBe(1);
    expect((await readFile(join(home, 'dist', 'a.epub'))).equals(good)).toBe(true);
  });

  it('names what publication.yml gets wrong, and builds nothing', async () => {
    await writeFile(join(home, 'publication.yml'), 'name: X\npage: { size: A44 }\nthme: plain\n');
    const run = await offprintJson(['build'], home);
    expect(run.code).toBe(2);
    expect(run.messages.map((m) => [m.ruleId, m.place?.line])).toEqual([
      ['wrong-value', 2],
      ['unknown-key', 3],
    ]);
    expect(run.messages[1]?.note).toContain('`theme`');
  });

  it('takes paper and formats from publication.yml, and Letter for American English', async () => {
    await writeFile(join(home, 'a.md'), article('Words.', 'headline: A\nlanguage: en-US'));
    await offprint(['build', 'a.md', '--formats', 'pdf'], home);
    expect(await outputs()).toEqual(['a.pdf']);
    const pdf = await readPdf(await readFile(join(home, 'dist', 'a.pdf')));
    expect(pdf.boxes).toEqual([[612, 792]]);
  });

  it('says that a folder cannot be written to', async () => {
    await writeFile(join(home, 'file'), '');
    const { code, stderr } = await offprint(['build', 'a.md', '--out', 'file'], home);
    expect(code).toBe(3);
    expect(stderr).toContain('--out');
  });

  it('waits for another build into the same folder', async () => {
    const args = ['build', 'a.md', '--formats', 'epub'];
    const runs = await Promise.all([offprint(args, home), offprint(args, home)]);
    expect(runs.map((r) => r.code)).toEqual([0, 0]);
    expect(await outputs()).toEqual(['a.epub']);
  });
});

describe('the other commands', () => {
  it('check writes nothing and says what a store would say', async () => {
    const { code, stdout } = await offprint(['check', 'a.md', '--formats', 'epub'], home);
    expect(code).toBe(0);
    expect(stdout).toContain('a.epub would be');
    expect(await readdir(home)).toEqual(['a.md']);
  });

  it('init and new start what build can build at once', async () => {
    expect((await offprint(['init', 'review'], home)).code).toBe(0);
    const review = join(home, 'review');
    const started = await offprint(['new', "The River's Memory"], review);
    expect(started.stdout).toContain('manuscript/the-rivers-memory.md is begun.');
    expect((await offprint(['new', "The River's Memory"], review)).code).toBe(2);
    const run = await offprintJson(['build', '--formats', 'epub'], review);
    expect(run.articles.map((a) => [a.slug, a.status])).toEqual([
      ['a-first-article', 'built'],
      ['the-rivers-memory', 'built'],
    ]);
  });

  it('doctor says what is there and what is not', async () => {
    const { code, stdout } = await offprint(['doctor', '--json'], home);
    const { findings } = JSON.parse(stdout) as { findings: { good: boolean; text: string }[] };
    expect(code).toBe(findings.every((f) => f.good) ? 0 : 3);
    expect(findings.map((f) => f.text).join('\n')).toMatch(/Node.*Browser: .*Fonts: .*cache/su);
    const without = await offprint(['doctor'], home, { OFFPRINT_BROWSER: '/no/such/browser' });
    expect(without.code).toBe(3);
    expect(without.stdout).toContain('MEND');
  });

  it('asks for help where it is misunderstood', async () => {
    const { code, stderr } = await offprint(['biuld'], home);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean `build`?');
    expect((await offprint(['--version'], home)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
