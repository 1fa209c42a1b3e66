import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../command/offprint.ts';
import { HAS_READER, startReader } from '../reading/browser.ts';
import { startWatch, type Watching } from './watching.ts';

// A writer's day: the real command watches, a real browser looks, and files are edited on disk.

const SENTENCES = [
  'The ferry leaves at six, and the clerk counts the sacks before the rope is loosed.',
  'Nobody on the quay looks up; they have seen the boat go out on worse mornings.',
  'What the harbour remembers is kept in a green ledger with a broken spine.',
  'Each line of it names a ship, a weight and a man who swore to both.',
  'When the fog lifts, the far shore stands where it stood, a little nearer than the chart allows.',
];
const paragraph = (n: number) =>
  `Paragraph ${n} of the ledger. ${[0, 1, 2, 3, 4].map((k) => SENTENCES[(n + k) % 5]).join(' ')}`;
const COUNT = 30;

function manuscript(changes: Readonly<Record<number, string>> = {}): string {
  const body = Array.from({ length: COUNT }, (_, i) => changes[i] ?? paragraph(i));
  return `---\nheadline: The Green Ledger\nbyline: Ada Winterbourne\npublished: 2024-04-07\n---\n\n${body.join('\n\n')}\n`;
}
const TORN = `A page torn out. ${SENTENCES.join(' ')}`;
/** The line on which a paragraph stands. */
const lineOf = (n: number) => 7 + 2 * n;

let folder: string;
let watching: Watching;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const file = (name: string) => join(folder, name);
const save = (text: string, name = 'ledger.md') => writeFile(file(name), text);
const built = (name = 'ledger.md') =>
  watching.next('article', ({ article }) => article.path.endsWith(name));

/** Waits until something holds in the page. */
const until = (condition: string) => page.waitForFunction(condition, { timeout: 20_000 });
const drawn = (revision: number) =>
  until(`document.querySelector('.pages-desk')?.dataset.loaded?.includes('/${revision}/')`);
const shown = (revision: number) => until(`document.body.dataset.shown?.endsWith(' ${revision}')`);
/** The text of a frame of the view that is seen. */
const framed = (text: string) =>
  until(
    `[...document.querySelectorAll('.view:not([hidden]) iframe:not(.frame-next)')].some((f) => f.checkVisibility() && f.contentDocument.body.textContent.includes(${JSON.stringify(text)}))`,
  );
/** Waits until a paragraph is in sight in a frame of the view that is seen. */
const inSight = (start: string) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLIFrameElement>('.view:not([hidden]) iframe')].some(
        (frame) => {
          if (frame.className !== '' || !frame.checkVisibility()) return false;
          const blocks = [...(frame.contentDocument?.querySelectorAll('p') ?? [])];
          const block = blocks.find((p) => p.textContent?.startsWith(wanted));
          if (!block) return false;
          const { top, bottom, left, right } = block.getBoundingClientRect();
          const { clientWidth: width, clientHeight: height } = frame;
          return top >= 0 && bottom <= height && right > 0 && left < width;
        },
      ),
    { timeout: 20_000 },
    start,
  );

beforeAll(async () => {
  if (!HAS_READER) return;
  folder = await makeFolder({
    'publication.yml': 'name: The Harbour Review\ntheme: mine\nformats: [epub, pdf, html]\n',
    'ledger.md': manuscript(),
  });
  await cp('templates/themes/plain', file('templates/themes/mine'), { recursive: true });
  [watching, browser] = await Promise.all([startWatch(folder), startReader()]);
  await built();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(watching.address);
  await drawn(1);
  // It is gone where the page is loaded anew.
  await page.evaluate('window.stayed = true');
}, 240_000);

afterAll(async () => {
  if (!HAS_READER) return;
  await browser?.close();
  await watching?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(HAS_READER)('the preview', () => {
  it('shows the pages anew at the place that was edited, without a reload', async () => {
    const before = await page.$eval('.pages-desk', (desk) => desk.scrollTop);
    expect(before).toBe(0);
    await save(manuscript({ 22: `A new page in the ledger. ${SENTENCES.join(' ')}` }));
    const { article } = await built();
    expect(article.status).toBe('built');
    await shown(2);
    // The sheet may be drawn once more before the mark stays.
    await page.waitForFunction(() => {
      const mark = document.querySelector('.sheet-mark')?.getBoundingClientRect();
      return mark && mark.top > 60 && mark.bottom < innerHeight;
    });
    expect(await page.$eval('.pages-desk', (desk) => desk.scrollTop)).toBeGreaterThan(0);
    expect(await page.evaluate('window.stayed')).toBe(true);
  });

  it('keeps the place where the edited block is in sight', async () => {
    const before = await page.$eval('.pages-desk', (desk) => desk.scrollTop);
    await save(manuscript({ 22: `An older page in the ledger. ${SENTENCES.join(' ')}` }));
    await built();
    await shown(3);
    expect(await page.$eval('.pages-desk', (desk) => desk.scrollTop)).toBe(before);
  });

  it('keeps the place from view to view', async () => {
    for (const key of ['2', '3'] as const) {
      await page.keyboard.press(key);
      await inSight('An older page in the ledger');
    }
  });

  it('turns the e-reader to the page that was edited, on both devices', async () => {
    await page.keyboard.press('2');
    await save(manuscript({ 5: TORN }));
    await built();
    await shown(4);
    await inSight('A page torn out');
    const feet = await page.$$eval('.device-foot', (all) => all.map((one) => one.textContent));
    expect(feet).toHaveLength(2);
    for (const foot of feet) expect(foot).toMatch(/^[2-9]\d* of \d+$/u);
    await page.keyboard.press('ArrowRight');
    const next = await page.$$eval('.device-foot', (all) => all.map((one) => one.textContent));
    expect(next.map((foot) => Number.parseInt(`${foot}`, 10))).toEqual(
      feet.map((foot) => Number.parseInt(`${foot}`, 10) + 1),
    );
  });

  it('scrolls the web page to what was edited', async () => {
    await page.keyboard.press('3');
    await framed('A page torn out');
    await save(manuscript({ 5: TORN, 28: `The last but one. ${SENTENCES.join(' ')}` }));
    await built();
    await shown(5);
    await inSight('The last but one');
  });

  it('runs nothing of an article, and lets it lead nowhere', async () => {
    const frames = await page.$$eval('iframe', (all) =>
      all.map(({ sandbox, title }) => ({ sandbox: sandbox.value, title })),
    );
    expect(frames.length).toBeGreaterThan(0);
    for (const { sandbox, title } of frames) {
      expect(sandbox).toBe('allow-same-origin');
      expect(title).not.toBe('');
    }
  });

  it('keeps the last pages while a build fails, and says why with a way to the line', async () => {
    await page.keyboard.press('1');
    await drawn(5);
    await save(manuscript().replace('The Green', '"The Green'));
    const { article } = await built();
    expect(article.status).toBe('failed');
    await until(`document.querySelector('#notice')?.textContent.includes('could not be built')`);
    expect(await page.$$eval('.sheet canvas', (all) => all.length)).toBeGreaterThan(0);
    await page.keyboard.press('4');
    await until(`document.querySelector('.cause-error')`);
    expect(await page.$eval('#message-count', (one) => one.textContent)).toBe(
      `${article.messages.length}`,
    );
    const place = article.messages[0]?.place;
    const link = await page.$eval('.cause-error a', (a) => a.getAttribute('href'));
    expect(link).toBe(
      `vscode://file${encodeURI(file('ledger.md'))}:${place?.line}:${place?.column}`,
    );
    expect(await page.$eval('.cause-error .excerpt', (one) => one.textContent)).toContain(
      'published',
    );
    await save(manuscript({ 12: `A line with a [broken link](#nowhere). ${SENTENCES[0]}` }));
    await built();
    await until(`document.querySelector('#notice').childElementCount === 0`);
    await until(`document.querySelector('.cause-warning')`);
  });

  it('leads from a message to its place on the page', async () => {
    await page.click('.cause-warning .place-link');
    await until(`document.querySelector('.sheet-mark')`);
    expect(await page.evaluate('location.hash')).toMatch(/\/pages$/u);
    await page.keyboard.press('4');
    await page.select('.editor-choice select', 'zed');
    const link = await page.$eval('.cause-warning a', (a) => a.getAttribute('href'));
    expect(link).toMatch(new RegExp(`^zed://file.*ledger\\.md:${lineOf(12)}:\\d+$`, 'u'));
  });

  it('shows a change of the theme', async () => {
    await page.keyboard.press('3');
    await framed('A line with a broken link');
    const sheet = file('templates/themes/mine/web.css');
    await writeFile(
      sheet,
      `${await readFile(sheet, 'utf8')}\n.headline { letter-spacing: 7px; }\n`,
    );
    await built();
    await until(
      `(() => { const page = document.querySelector('#view-web iframe:not(.frame-next)')?.contentDocument; const line = page?.querySelector('.headline'); return line && page.defaultView.getComputedStyle(line).letterSpacing === '7px'; })()`,
    );
  });

  it('takes a new article in, finds it, and lets one go', async () => {
    expect(await page.$eval('#articles', (nav) => nav.checkVisibility())).toBe(false);
    await save(manuscript().replace('Green Ledger', 'Night Boat'), 'boat.md');
    await built('boat.md');
    await until(`document.querySelectorAll('#article-list li').length === 2`);
    await until(`document.querySelector('#article-list')?.textContent.includes('Night Boat')`);
    await page.keyboard.press('/');
    await page.keyboard.type('boat');
    await until(`document.querySelectorAll('#article-list li:not([hidden])').length === 1`);
    await page.keyboard.press('Enter');
    await until(`document.querySelector('#headline').textContent === 'The Night Boat'`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await until(`document.querySelector('#headline').textContent === 'The Green Ledger'`);
    await rm(file('boat.md'));
    await watching.next('removed');
    await until(`document.querySelectorAll('#article-list li').length === 1`);
  });

  describe.each(['light', 'dark'])('in %s', (scheme) => {
    it.each(['1', '2', '3', '4'] as const)('axe finds nothing in view %s', async (key) => {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.keyboard.press(key);
      await until(`document.querySelector('.view:not([hidden])')?.childElementCount > 0`);
      expect(await page.evaluate('document.documentElement.dataset.appearance')).toBe(scheme);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        // The documents in the frames are the article's own, which has tests of its own.
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself into the page
        (globalThis as any).axe.run(document, { iframes: false, resultTypes: ['violations'] }),
      );
      expect(
        violations.map(({ id, nodes }: axe.Result) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([]);
    });
  });

  it('fits a phone', async () => {
    await page.setViewport({ width: 360, height: 740 });
    for (const key of ['1', '2', '3', '4'] as const) {
      await page.keyboard.press(key);
      const { wide, cut } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll('body *')]
          .filter((one) => one.checkVisibility() && !one.closest('.spreads, .reader-desk, .skip'))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => [one.tagName, one.className, one.id].join(' ')),
      }));
      expect([key, cut]).toEqual([key, []]);
      expect(wide).toBeLessThanOrEqual(360);
    }
    await page.setViewport({ width: 1440, height: 900 });
  });

  it('complains of nothing in the browser’s console', () => {
    expect(complaints).toEqual([]);
  });
});

describe.runIf(HAS_READER)('the server', () => {
  interface Answered {
    readonly status: number | undefined;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly text: string;
  }
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answered>((resolve, reject) => {
      const { port } = new URL(watching.address);
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, text }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('answers to localhost alone', async () => {
    const { port } = new URL(watching.address);
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', '127.0.0.1:1'])
      expect((await ask('/', { host })).status).toBe(403);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await ask('/', { host })).status).toBe(200);
  });

  it('lets no other site in, and lets nobody write', async () => {
    const host = new URL(watching.address).host;
    const foreign = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await ask('/app.js', foreign)).status).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', { host }, method)).status).toBe(405);
    const { headers } = await ask('/', { host });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('serves nothing but the build', async () => {
    const host = new URL(watching.address).host;
    for (const path of [
      '/../package.json',
      '/..%2f..%2fetc%2fpasswd',
      '/ledger.md',
      '/publication.yml',
      '/article/../app.js',
      '/article/000000000000/1/pages.pdf',
      '/article/000000000000/files/../../app.js',
      `/${'a'.repeat(5_000)}`,
      '//etc/passwd',
    ])
      expect([path.slice(0, 40), (await ask(path, { host })).status]).toEqual([
        path.slice(0, 40),
        404,
      ]);
  });

  it('is not to be reached from another machine', async () => {
    const port = Number(new URL(watching.address).port);
    const outward = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, scopeid }) => !internal && !scopeid);
    for (const { address } of outward) {
      const answer = await new Promise((resolve) => {
        const socket = connect({ host: address, port, timeout: 2_000 });
        for (const event of ['connect', 'error', 'timeout'])
          socket.once(event, () => {
            socket.destroy();
            resolve(event);
          });
      });
      expect(answer).not.toBe('connect');
    }
  });
});
