import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from '../../scripts/proofs/sheets/stage.ts';
import { readEpub } from '../../src/write/epub/read.ts';
import { axeFindings } from '../reading/axe.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readInFoliate } from '../reading/reader.ts';
import { makeFolder, offprintJson } from './offprint.ts';

// The theme broadsheet on screens: e-readers and browsers, in both directions of writing.

const root = join(import.meta.dirname, '..', '..');
const SAMPLES = ['article-leaves-home', 'life-of-a-letter', 'walking-down'];

const OTHERS = {
  'manuscript/guard.md': `---
headline: حارس المنارة الأخير
language: ar
byline: سلمى حداد
dateline: { place: طرابلس, country: لبنان }
published: 2024-04-07
kicker: الميناء
---

يصعد الحارس كل مساء مئة وعشرين درجة ليشعل المصباح بيده، مع أن السفن لم تعد تحتاج إليه. وفي الصيف يأتي تلاميذ المدرسة ومعهم أسئلة كثيرة عن المرايا والزيت والريح، فيجيبهم واحدًا واحدًا، ثم يعود إلى دفتره ويكتب ما قاله البحر في ذلك اليوم، ولا ينسى أن يذكر اسم كل سفينة مرّت في الأفق. هكذا فعل أبوه وجدّه من قبله.
`,
  'manuscript/plain-words.md': `---
headline: A Very Long Headline That Goes On Over Several Lines of Any Phone That It Is Read On
published: 2024-04-07
---

Short.
`,
};

let home: string;
let browser: Browser;
beforeAll(async () => {
  home = await makeFolder(OTHERS);
  for (const slug of SAMPLES)
    await cp(join(root, 'manuscript', slug), join(home, 'manuscript', slug), { recursive: true });
  await writeFile(
    join(home, 'manuscript', 'publication.yml'),
    'name: The Offprint Review\ntheme: broadsheet\nformats: [epub, html]\n',
  );
  const run = await offprintJson(['build'], home);
  expect(run.articles.map((a) => [a.slug, a.status])).toEqual(
    [...SAMPLES, 'guard', 'plain-words'].sort().map((slug) => [slug, 'built']),
  );
  if (HAS_READER) browser = await startReader();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await rm(home, { recursive: true, force: true });
});

const epub = (slug: string) => readFile(join(home, 'dist', `${slug}.epub`));

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  jpg: 'image/jpeg',
  png: 'image/png',
  ttf: 'font/ttf',
  xhtml: 'application/xhtml+xml',
};
const typeOf = (name: string) => TYPES[name.split('.').at(-1) ?? ''] ?? 'image/svg+xml';

/** Opens the article of an EPUB as an engine does that leaves its styles alone. */
async function openArticle(slug: string): Promise<Page> {
  const { files } = await readEpub(await epub(slug));
  const props = [...files].map(
    ([name, { bytes }]) => [`/${name}`, { type: typeOf(name), bytes }] as const,
  );
  const page = await openStage(browser, new Map(props));
  await page.setViewport({ width: 390, height: 800 });
  await page.goto('http://localhost/OEBPS/article.xhtml');
  return page;
}

async function openWeb(slug: string, width: number, scheme: string): Promise<Page> {
  const bytes = await readFile(join(home, 'dist', slug, 'index.html'));
  const props = new Map([['/page.html', { type: 'text/html; charset=utf-8', bytes }]]);
  const page = await openStage(browser, props);
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto('http://localhost/page.html');
  return page;
}

/** How the opening is set, as the engine works it out. */
const OPENING = `(() => {
  const p = document.querySelector('.opening');
  const { float, color, fontFamily } = getComputedStyle(p, '::first-letter');
  const place = document.querySelector('.dateline-place');
  const lead = document.querySelector('.lead-in');
  return {
    float, color, face: fontFamily.split(',')[0].replaceAll('"', ''),
    place: place && getComputedStyle(place).fontVariantCaps,
    lead: lead && getComputedStyle(lead).fontVariantCaps,
    fonts: document.fonts.ready.then(() => 0),
  };
})()`;

describe('the EPUB in broadsheet', () => {
  it.each([...SAMPLES, 'guard'])('%s has no finding', async (slug) => {
    expect(await portFindings(await epub(slug))).toEqual([]);
    // The reference takes seconds for each: one of each direction is enough beside its port.
    if (HAS_EPUBCHECK && ['article-leaves-home', 'walking-down'].includes(slug))
      expect(await epubcheckFindings(await epub(slug))).toEqual([]);
  });

  it('leaves the page to the reader, and needs no young engine', async () => {
    const { files } = await readEpub(await epub('article-leaves-home'));
    const css = Buffer.from(files.get('OEBPS/style.css')!.bytes).toString();
    expect(css).not.toMatch(/var\(|calc\(|@layer|background(?!: none)/u);
    const bodies = [
      ...css.matchAll(/(?:^|[},])\s*(?:html|body)(?::lang\(\w+\))?[^{,]*\{([^}]*)\}/gu),
    ];
    expect(bodies.length).toBeGreaterThan(0);
    for (const [, rules] of bodies) expect(rules).not.toMatch(/color|font-size/u);
    // What an engine without conditions must not half understand stands within one.
    expect(css.indexOf('::first-letter')).toBeGreaterThan(css.indexOf('@supports'));
  });

  it('carries its faces, and for code no more than what stands there', async () => {
    const names = [...(await readEpub(await epub('article-leaves-home'))).files.keys()];
    const fonts = names.filter((name) => name.endsWith('.ttf')).map((name) => name.slice(12));
    for (const face of ['vollkorn-400', 'noto-serif-display-600', 'source-sans-3-600'])
      expect(fonts.some((name) => name.startsWith(face))).toBe(true);
    expect(fonts.filter((name) => /^source-(?:serif|code).*cyrillic/u.test(name))).toEqual([]);
    const bytes = (await epub('plain-words')).length;
    expect(bytes).toBeLessThan(900_000);
  });

  it.runIf(HAS_READER)(
    'opens with an initial of the display face, at the side of the script',
    async () => {
      const settings = async (slug: string) => {
        const page = await openArticle(slug);
        const opening = await page.evaluate(OPENING);
        await page.close();
        return opening;
      };
      const accent = 'rgb(155, 28, 31)';
      expect(await settings('article-leaves-home')).toMatchObject({
        float: 'left',
        color: accent,
        face: 'Noto Serif Display',
        lead: 'small-caps',
      });
      expect(await settings('life-of-a-letter')).toMatchObject({ place: 'all-small-caps' });
      expect(await settings('walking-down')).toMatchObject({
        float: 'right',
        face: 'Frank Ruhl Libre',
        place: 'normal',
      });
      // Letters that join are not torn apart.
      expect(await settings('guard')).toMatchObject({ float: 'none', place: 'normal', lead: null });
      expect(await settings('plain-words')).toMatchObject({ float: 'none', place: null });
    },
  );

  it.runIf(HAS_READER)('is shown by a reading system with its own faces', async () => {
    const { sections, complaints } = await readInFoliate(browser, await epub('walking-down'));
    expect(complaints).toEqual([]);
    expect(sections[1]!.fonts).toEqual(expect.arrayContaining(['Frank Ruhl Libre', 'Assistant']));
  });
});

describe.runIf(HAS_READER)('the web page in broadsheet', () => {
  it.each([
    ['article-leaves-home', 375, 'dark'],
    ['article-leaves-home', 1280, 'light'],
    ['walking-down', 375, 'light'],
    ['walking-down', 1280, 'dark'],
    ['guard', 375, 'light'],
  ] as const)('%s at %i px, %s: axe finds nothing, and it fits', async (slug, width, scheme) => {
    const page = await openWeb(slug, width, scheme);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('sets lines of 60 to 70 letters on a wide screen', async () => {
    const page = await openWeb('article-leaves-home', 1280, 'light');
    const letters = await page.evaluate(`(() => {
      const paragraphs = [...document.querySelectorAll('.body > p')].filter((p) => p.innerText.length > 300);
      const lineHeight = (p) => parseFloat(getComputedStyle(p).lineHeight);
      const each = paragraphs.map((p) => p.innerText.length / Math.round(p.clientHeight / lineHeight(p)));
      return each.reduce((sum, n) => sum + n, 0) / each.length;
    })()`);
    await page.close();
    expect(letters).toBeGreaterThan(60);
    expect(letters).toBeLessThan(72);
  });

  it('begins head and picture at one edge, and prints in black on white', async () => {
    const page = await openWeb('article-leaves-home', 1280, 'light');
    const edges = await page.evaluate(
      `['.headline', '.lead img', '.credits'].map((s) => Math.round(document.querySelector(s).getBoundingClientRect().left))`,
    );
    expect(new Set(edges as number[]).size).toBe(1);
    await page.emulateMediaType('print');
    const background = 'getComputedStyle(document.documentElement).backgroundColor';
    expect(await page.evaluate(background)).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });
});
