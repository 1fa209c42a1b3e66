import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RefusedRequestError } from '../../src/browser/errors.ts';
import { type BrowserSession, openBrowser } from '../../src/browser/session.ts';
import { earlyBrowser } from '../../src/browser/spawn.ts';
import { cacheFolder } from '../../src/cache.ts';
import { readPdf } from '../reading/pdf.ts';
import { page } from './page.ts';
import { alive, browsersOf } from './processes.ts';

const options = { env: process.env, cacheFolder: cacheFolder(process.env) };

const groups = () => browsersOf(process.pid);

function killAll(): void {
  for (const group of groups()) process.kill(-group, 'SIGKILL');
}

describe('openBrowser', () => {
  let browser: BrowserSession;
  beforeAll(async () => {
    browser = await openBrowser(options);
  });
  afterAll(() => browser.close());

  it('prints tags, outline, language and the fonts of text and margins', async () => {
    const pdf = await browser.print(
      page('<h1>First</h1><p>Some <a href="#s">text</a>.</p><h2 id="s">Second</h2><p>More.</p>'),
    );
    const facts = await readPdf(pdf);
    expect(facts).toMatchObject({ marked: true, language: 'en', outline: ['First'] });
    expect(facts.text).toContain('Running');
    expect(facts.text).toContain('Some text.');
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\+SourceSans3/u);
    expect(raw).not.toContain('/Type3');
    expect(browser.version).toMatch(/^HeadlessChrome\/147\./u);
  });

  it('takes a new file for what it is although an old one had its name', async () => {
    const picture = (colour: string) => ({
      mediaType: 'image/svg+xml',
      bytes: Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="1" y="20">${colour}</text></svg>`,
      ),
    });
    const print = async (colour: string) =>
      (
        await readPdf(
          await browser.print(
            page('<p>x<img src="images/a.svg" alt="a"></p>', {
              files: { 'images/a.svg': picture(colour) },
            }),
          ),
        )
      ).text;
    expect(await print('Green')).toContain('Green');
    expect(await print('Brown')).toContain('Brown');
  });

  it('lets nothing out: every way to fetch is refused and named', async () => {
    let hits = 0;
    const server = createServer((_, response) => {
      hits++;
      response.end();
    });
    server.on('connection', () => hits++);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // `listen` on a port gives an AddressInfo.
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const tries: Readonly<Record<string, string>> = {
      [`${at}/image.png`]: `<img src="${at}/image.png" alt="">`,
      [`${at}/lazy.png`]: `<img loading="lazy" src="${at}/lazy.png" alt="">`,
      [`${at}/set.png`]: `<img srcset="${at}/set.png 1x" alt="">`,
      [`${at}/frame`]: `<iframe src="${at}/frame"></iframe>`,
      [`${at}/object`]: `<object data="${at}/object"></object>`,
      [`${at}/embed`]: `<embed src="${at}/embed">`,
      [`${at}/link.css`]: `<link rel="stylesheet" href="${at}/link.css">`,
      [`${at}/import.css`]: `<style>@import "${at}/import.css";</style>`,
      [`${at}/back.png`]: `<p style="background:url(${at}/back.png)">x</p>`,
      [`${at}/font.ttf`]: `<style>@font-face{font-family:Out;src:url(${at}/font.ttf)}b{font-family:Out}</style><b>x</b>`,
      [`${at}/svg.png`]: `<svg><image href="${at}/svg.png" width="9" height="9"/></svg>`,
      [`${at}/use.svg`]: `<svg><use href="${at}/use.svg#a"/></svg>`,
      [`${at}/poster.png`]: `<video poster="${at}/poster.png"></video>`,
      'file:///etc/passwd': '<img src="file:///etc/passwd" alt="">',
      'file:///etc/hostname': '<p style="background:url(file:///etc/hostname)">x</p>',
      'file:///etc/group': '<iframe src="file:///etc/group"></iframe>',
      'images/none.png': '<img src="images/none.png" alt="">',
      [`${at}/away`]: `<meta http-equiv="refresh" content="0;url=${at}/away">${'<p>a</p>'.repeat(3000)}`,
    };
    try {
      for (const [address, body] of Object.entries(tries)) {
        const error = await browser.print(page(`<p>a</p>${body}`)).then(
          () => undefined,
          (e: unknown) => e,
        );
        expect(error, address).toBeInstanceOf(RefusedRequestError);
        expect(String(error)).toContain(address);
      }
      // No request, so nothing to name; but no connection either.
      await browser.print(
        page(`<link rel="preconnect" href="${at}"><link rel="dns-prefetch" href="${at}">`),
      );
      expect(hits).toBe(0);
    } finally {
      server.close();
    }
  });

  it('runs none of the scripts of a page', async () => {
    const pdf = await browser.print(
      page(
        `<p id="p">before</p><script>document.body.append('SCRIPT')</script>
        <img src="data:," alt="" onerror="document.body.append('HANDLER')">
        <svg onload="document.body.append('LOAD')"></svg><p onclick="1">after</p>`.replace(
          ' src="data:,"',
          '',
        ),
      ),
    );
    const { text } = await readPdf(pdf);
    expect(text).toContain('before');
    expect(text).not.toMatch(/SCRIPT|HANDLER|LOAD/u);
  });

  it('names a font that can not be read', async () => {
    const broken = page('<p class="x">text</p>', {
      style: '@font-face{font-family:Broken;src:url(fonts/broken.ttf)}.x{font-family:Broken}',
      files: { 'fonts/broken.ttf': { mediaType: 'font/ttf', bytes: Buffer.from('no font') } },
    });
    await expect(browser.print(broken)).rejects.toThrow('Fonts did not load: Broken');
  });

  it('stops a page that is late, and prints the next', async () => {
    await expect(browser.print(page('<p>late</p>', { milliseconds: 1 }))).rejects.toMatchObject({
      name: 'OutOfTimeError',
    });
    expect((await readPdf(await browser.print(page('<p>next</p>')))).text).toContain('next');
  });

  it('stops when it is told to, and prints the next', async () => {
    const stop = new AbortController();
    const printing = browser.print(page('<p>stopped</p>'.repeat(5000)), stop.signal);
    setTimeout(() => stop.abort(new Error('told to')), 100);
    await expect(printing).rejects.toThrow('told to');
    expect((await readPdf(await browser.print(page('<p>next</p>')))).text).toContain('next');
  });

  it('starts the browser again after a crash', async () => {
    await browser.print(page('<p>before</p>'));
    killAll();
    expect((await readPdf(await browser.print(page('<p>again</p>')))).text).toContain('again');
    const printing = browser.print(page('<p>under way</p>'.repeat(5000)));
    setTimeout(killAll, 150);
    expect((await readPdf(await printing)).text).toContain('under way');
  });
});

describe('a worn browser', () => {
  it('is followed by another, which takes over between two prints', async () => {
    const browser = await openBrowser({ ...options, wornAfter: 2 });
    const seen = new Set<number>();
    for (let i = 0; i < 12; i++) {
      expect((await readPdf(await browser.print(page(`<p>print ${i}</p>`)))).text).toContain(
        `print ${i}`,
      );
      const now = groups();
      expect(now.length).toBeLessThanOrEqual(3);
      for (const group of now) seen.add(group);
      await new Promise((next) => setTimeout(next, 100));
    }
    expect(seen.size).toBeGreaterThan(1);
    await browser.close();
    await vi.waitFor(() => expect([...seen].flatMap(alive)).toEqual([]), 5000);
  });
});

describe('a browser that hangs', () => {
  it('is stopped at the time limit, once, and the next page gets another', async () => {
    const browser = await openBrowser(options);
    const [group] = groups();
    const printing = browser.print(page('<p>hung</p>'.repeat(3000), { milliseconds: 1500 }));
    for (const pid of alive(group!)) process.kill(pid, 'SIGSTOP');
    await expect(printing).rejects.toMatchObject({ name: 'OutOfTimeError' });
    await vi.waitFor(() => expect(alive(group!)).toEqual([]), 5000);
    expect((await readPdf(await browser.print(page('<p>next</p>')))).text).toContain('next');
    await browser.close();
  });
});

describe('the processes of a browser', () => {
  it('are all gone after close', async () => {
    const browser = await openBrowser(options);
    await browser.print(page('<p>x</p>'));
    const [group] = groups();
    expect(group && alive(group).length).toBeGreaterThan(1);
    await browser.close();
    // The kernel takes a moment over processes that it was told to end.
    await vi.waitFor(() => expect(alive(group!)).toEqual([]), 2000);
    await expect(browser.print(page('<p>x</p>'))).rejects.toThrow('closed');
  });

  it('start early from the record of an earlier run, and are adopted, or closed where another is wanted', async () => {
    const early = earlyBrowser(options.env, options.cacheFolder);
    const browser = await openBrowser({ ...options, ...(early && { early }) });
    expect(early && groups()).toEqual([early?.process.pid]);
    await browser.close();

    const unwanted = earlyBrowser(options.env, options.cacheFolder);
    const { OFFPRINT_BROWSER: _, ...env } = process.env;
    const other = openBrowser({
      ...options,
      env,
      chosen: '/no/such/browser',
      ...(unwanted && { early: unwanted }),
    });
    await expect(other).rejects.toMatchObject({ name: 'NoBrowserError' });
    expect(groups()).toEqual([]);
  });
});
