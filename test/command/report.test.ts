import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { axeFindings } from '../reading/axe.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { article, makeFolder, offprint, withFolder } from './offprint.ts';

const PROJECT = {
  'publication.yml': 'name: X\n',
  'manuscript/a.md': article('Look: ![A boat.](boat.png) ![A ship.](ship.png)'),
  'manuscript/b.md': article(
    'Words ![A boat.](boat.png)',
    'headline: "נהר <b>&\\u202e"\nlanguage: he',
  ),
  'manuscript/c.md': '---\nheadline: [\n---\n\nWords.\n',
  'manuscript/d.md': article('Words.', 'headline: D\ndraft: true'),
};

const readReport = async (path: string): Promise<Report> =>
  JSON.parse(await readFile(path, 'utf8'));

describe.skipIf(!HAS_READER)('the page of a report', () => {
  let home: string;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    home = await makeFolder(PROJECT);
    const { code } = await offprint(
      ['build', '--formats', 'html', '--report', 'reports/night.html'],
      home,
    );
    expect(code).toBe(1);
    browser = await startReader();
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(home, 'reports/night.html')).href);
  });
  afterAll(() => browser?.close());

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)(
    '%i px, %s: axe finds nothing, and nothing stands out at the side',
    async (width, value) => {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
    },
  );

  it('says what came of each article, and leads to its files', async () => {
    const text = await page.evaluate('document.body.innerText');
    for (const part of [
      '1 article failed',
      'missing-image',
      'manuscript/a.md:6',
      'A test',
      'Left out',
    ])
      expect(text).toContain(part);
    const links = await page.evaluate(
      `Array.from(document.querySelectorAll('td a'), (a) => a.getAttribute('href'))`,
    );
    expect(links).toEqual(['../dist/a/index.html', '../dist/b/index.html']);
    expect(text).not.toContain('\u202e');
  });

  it('sorts its articles by the column that is chosen, both ways', async () => {
    const firsts = () =>
      page.evaluate(`Array.from(document.querySelectorAll('tbody th'), (th) => th.innerText[0])`);
    await page.click('thead th:nth-child(4) button');
    expect(await page.evaluate(`document.querySelector('thead th:nth-child(4)').ariaSort`)).toBe(
      'ascending',
    );
    await page.click('thead th:nth-child(4) button');
    expect(((await firsts()) as string[])[0]).toBe('A');
  });
});

it('writes down what a program wants to know, with paths from its folder', () =>
  withFolder(PROJECT, async (folder) => {
    await offprint(['build', '--formats', 'html', '--report', 'dist'], folder);
    const report = await readReport(join(folder, 'dist/report.json'));
    expect(report).toMatchObject({
      offprintReport: 1,
      command: 'build',
      exitCode: 1,
      totals: { articles: 4, built: 2, failed: 1, leftOut: 1, files: 2 },
    });
    expect(report.articles.map(({ path }) => path)).toContain('../manuscript/a.md');
    expect(report.articles[0]?.outputs.map(({ path }) => path)).toEqual(['a/index.html']);
    const missing = report.causes.find(({ ruleId }) => ruleId === 'missing-image');
    expect(missing).toMatchObject({ severity: 'warning', count: 3, files: 2 });
    expect(missing?.places.map(({ place }) => place?.line)).toEqual([6, 6, 6]);
    // Again, over the last one, for a run in which nothing was made.
    const again = await offprint(
      ['build', 'manuscript/a.md', '--formats', 'html', '--report', 'dist'],
      folder,
    );
    expect(again.code).toBe(0);
    expect((await readReport(join(folder, 'dist/report.json'))).totals).toMatchObject({ kept: 1 });
    await offprint(['check', 'manuscript/a.md', '--formats', 'html', '--report', 'check'], folder);
    const checked = await readReport(join(folder, 'check/report.json'));
    expect(checked.articles[0]?.outputs.map(({ path }) => path)).toEqual(['a/index.html']);
    expect(await readFile(join(folder, 'check/report.html'), 'utf8')).not.toContain('<a href');
  }));

it('is written to no surprising place', () =>
  withFolder({ 'a.md': article('Words.') }, async (folder) => {
    const report = (place: string) =>
      offprint(['build', 'a.md', '--formats', 'html', '--report', place], folder);
    expect((await report('a.md')).code).toBe(2);
    expect(await readdir(folder)).toEqual(['a.md']);
    await writeFile(join(folder, 'mine.html'), '<!DOCTYPE html><title>Mine</title>');
    const refused = await report('mine.html');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('report-place');
    expect(await readFile(join(folder, 'mine.html'), 'utf8')).toContain('Mine');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'dist', 'mine.html']);
    await mkdir(join(folder, 'v1.2'));
    expect((await report('v1.2')).code).toBe(0);
    expect((await readdir(join(folder, 'v1.2'))).sort()).toEqual(['report.html', 'report.json']);
  }));
