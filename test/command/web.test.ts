import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, axeFindings } from '../reading/axe.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { article, makeFolder, offprint, offprintJson, withFolder } from './offprint.ts';

// The web pages of the samples, built by the real command and looked at in a real browser.

const root = join(import.meta.dirname, '..', '..');
const SLUGS = ['article-leaves-home', 'life-of-a-letter', 'thirty-two-years', 'walking-down'];
let out: string;

beforeAll(async () => {
  out = await makeFolder({});
  const { code } = await offprint(['build', '--formats', 'html', '--out', out], root);
  expect(code).toBe(0);
}, 120_000);

afterAll(() => rm(out, { recursive: true, force: true }));

const pathOf = (slug: string) => join(out, slug, 'index.html');
const textOf = (slug: string) => readFile(pathOf(slug), 'utf8');

describe('the web pages of the samples', () => {
  it('are one file each, in a folder of its own', async () => {
    expect((await readdir(out)).sort()).toEqual(SLUGS);
    for (const slug of SLUGS) expect(await readdir(join(out, slug))).toEqual(['index.html']);
  });

  it('say what they are to search engines', async () => {
    const html = await textOf('article-leaves-home');
    const data = JSON.parse(
      /<script type="application\/ld\+json">\n(.*?)\n<\/script>/su.exec(html)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The Article Leaves Home',
      datePublished: '2024-06-03',
      dateModified: '2024-06-17',
      inLanguage: 'en',
      isPartOf: [{ '@type': 'CreativeWorkSeries', name: 'The Parts of a Page' }, {}],
      position: 1,
      correction: [{ datePublished: '2024-06-17' }],
    });
    expect(data.author.map((a: { name: string }) => a.name)).toEqual([
      'Honor Tamsin Vale',
      'Ruben Achterkamp',
    ]);
    expect(data.wordCount).toBeGreaterThan(3000);
    const [azerbaijani] = (await textOf('life-of-a-letter')).split('<style>');
    expect(azerbaijani).toMatch(/"dateline": "BAKI, 1 avqust \(Offprint Review\)"/u);
    expect(await textOf('walking-down')).toMatch(/<html lang="he" dir="rtl">/u);
  });
});

describe.runIf(HAS_READER)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startReader();
  });
  afterAll(() => browser?.close());

  const pages = new Map<string, Page>();
  async function pageFor(slug: string): Promise<Page> {
    const known = pages.get(slug);
    if (known) return known;
    const page = await browser.newPage();
    pages.set(slug, page);
    await page.goto(pathToFileURL(pathOf(slug)).href);
    return page;
  }

  /** Shows a page, which is opened once, in a window and a scheme of colours. */
  async function show(slug: string, width: number, scheme: string): Promise<Page> {
    const page = await pageFor(slug);
    await page.bringToFront();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return page;
  }

  it.each(SLUGS)(
    '%s: asks for nothing, keeps to its policy, and has all its fonts',
    async (slug) => {
      const page = await browser.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      page.on('console', (message) => void said.push(message.text()));
      page.on('pageerror', (error) => void said.push(String(error)));
      await page.goto(pathToFileURL(pathOf(slug)).href);
      const faces = await page.evaluate(
        `document.fonts.ready.then(() => [...document.fonts].map((f) => f.family + ' ' + f.weight + ' ' + f.status))`,
      );
      const broken = await page.evaluate(
        '[...document.images].filter((i) => !i.naturalWidth).map((i) => i.alt)',
      );
      await page.close();
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([
        pathToFileURL(pathOf(slug)).href,
      ]);
      expect(said).toEqual([]);
      expect(broken).toEqual([]);
      // The script above builds a list of texts.
      const loaded = faces as string[];
      expect(loaded.filter((face) => face.endsWith('error'))).toEqual([]);
      expect(loaded.some((face) => face.endsWith('loaded'))).toBe(true);
    },
  );

  it('has the version of axe that these findings are of', () => {
    expect(AXE).toMatch(/^\/\*! axe v4\.14\.\d+/u);
  });

  it.each(
    SLUGS.flatMap((slug) => [
      [slug, 375, 'light'] as const,
      [slug, 375, 'dark'] as const,
      [slug, 1280, 'light'] as const,
      [slug, 1280, 'dark'] as const,
    ]),
  )('%s at %i px, %s: axe finds nothing', async (slug, width, scheme) => {
    expect(await axeFindings(await show(slug, width, scheme))).toEqual([]);
  });

  it.each([320, 375, 768, 1280])('fit a window of %i px', async (width) => {
    for (const slug of SLUGS) {
      const page = await show(slug, width, 'light');
      expect(await page.evaluate('document.documentElement.scrollWidth'), slug).toBe(width);
    }
  });

  it('print from the browser in black on white, with nothing cut off', async () => {
    const page = await show('article-leaves-home', 800, 'light');
    await page.emulateMediaType('print');
    const seen = await page.evaluate(`({
      background: getComputedStyle(document.documentElement).backgroundColor,
      cut: [...document.querySelectorAll('.table, pre')].filter((e) => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1).length,
    })`);
    await page.emulateMediaType();
    expect(seen).toEqual({ background: 'rgba(0, 0, 0, 0)', cut: 0 });
  });
});

describe('where a web page is written', () => {
  it('names a file and a link in the way, and leaves all outputs as they were', async () => {
    await withFolder({ 'a.md': article('Words.'), 'dist/a': 'mine' }, async (home) => {
      const blocked = await offprintJson(['build', 'a.md', '--formats', 'epub,html'], home);
      expect(blocked.code).toBe(1);
      expect(blocked.of('a.md').messages.at(-1)).toMatchObject({ severity: 'error' });
      expect(blocked.of('a.md').messages.at(-1)?.reason).toContain('`a`');
      expect(await readdir(join(home, 'dist'))).toEqual(['a']);
      await rm(join(home, 'dist', 'a'));
      await mkdir(join(home, 'elsewhere'));
      await symlink(join(home, 'elsewhere'), join(home, 'dist', 'a'));
      const linked = await offprintJson(['build', 'a.md', '--formats', 'html'], home);
      expect(linked.code).toBe(1);
      expect(await readdir(join(home, 'elsewhere'))).toEqual([]);
      await rm(join(home, 'dist', 'a'));
      expect((await offprint(['build', 'a.md', '--formats', 'html'], home)).stdout).toMatch(
        /^dist\/a\/index\.html \d+ kB\n$/u,
      );
    });
  });

  it('takes our web.css for a theme that was made before there was one', async () => {
    const theme = join(root, 'templates', 'themes', 'plain');
    const files = ['theme.yml', 'tokens.css', 'base.css', 'print.css', 'epub.css'];
    const copies = await Promise.all(
      files.map(
        async (f) => [`templates/themes/own/${f}`, await readFile(join(theme, f))] as const,
      ),
    );
    const project = {
      'publication.yml': 'theme: own\nformats: [html]\n',
      'a.md': article('Words.'),
    };
    await withFolder({ ...project, ...Object.fromEntries(copies) }, async (home) => {
      expect((await offprint(['build'], home)).stderr).not.toContain('error');
      expect(await readFile(join(home, 'dist', 'a', 'index.html'), 'utf8')).toContain('.masthead');
    });
  });

  it('says which word a template of the project left out', async () => {
    const page = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body></body></html>';
    const files = { 'publication.yml': '', 'a.md': article('Unmistakable.') };
    await withFolder({ ...files, 'templates/web/page.liquid': page }, async (home) => {
      const run = await offprintJson(['build', '--formats', 'html'], home);
      expect(
        run
          .of('a.md')
          .messages.map((m) => m.reason)
          .join(),
      ).toContain('in the web page, found that `Unmistakable`');
      await writeFile(join(home, 'templates/web/page.liquid'), '{{ nothing }}');
      const broken = await offprintJson(['build', '--formats', 'html'], home);
      expect(broken.of('a.md').messages.map((m) => m.file)).toContain('templates/web/page.liquid');
    });
  });
});
