// Measures a writer's wait: from the saving of a file to its outputs, and to the page in the preview.
// `node bench/watch.mjs [--rounds 20]`; the package must be bundled.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer';
import { writeArticles } from './articles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const row = (name, list) => {
  const [low, high] = [Math.min(...list), Math.max(...list)];
  console.log(
    `${name.padEnd(34)}${median(list).toFixed(0).padStart(6)} ms   (${low.toFixed(0)}–${high.toFixed(0)})`,
  );
};

const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
const [path] = await writeArticles(folder, 1);
await writeFile(join(folder, 'publication.yml'), 'name: The Bench\nformats: [epub, pdf, html]\n');
const watching = spawn(process.execPath, [join(root, 'lib', 'cli.cjs'), 'watch', '--json'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const events = [];
let wake = () => {};
createInterface({ input: watching.stdout }).on('line', (line) => {
  events.push({ at: performance.now(), ...JSON.parse(line) });
  wake();
});
async function next(type) {
  for (;;) {
    const at = events.findIndex((event) => event.type === type);
    if (at >= 0) return events.splice(0, at + 1).at(-1);
    await new Promise((resolve) => {
      wake = resolve;
    });
  }
}

const { findBrowser, cacheFolder } = createRequire(import.meta.url)(join(root, 'lib', 'tools.cjs'));
const { launch } = await findBrowser({ env: process.env, cacheFolder: cacheFolder(process.env) });
const browser = await puppeteer.launch({
  executablePath: launch.path,
  headless: 'shell',
  pipe: true,
  args: ['--disable-gpu', '--disable-dev-shm-usage', ...(launch.sandbox ? [] : ['--no-sandbox'])],
  env: { ...process.env, ...launch.env },
});
try {
  const { address } = await next('watching');
  await next('article');
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const source = await readFile(path, 'utf8');
  let saves = 0;

  /** Saves a change, and measures until its outputs are written and until the view has changed. */
  async function round(seen) {
    saves += 1;
    const changed = page.evaluate(seen);
    const begun = performance.now();
    await writeFile(path, source.replace(/\.\n\n(?=[A-Z])/u, `. Save ${saves}.\n\n`));
    const [built, seenAt] = await Promise.all([
      next('article'),
      changed.then(() => performance.now()),
    ]);
    return { built: built.at - begun, seen: seenAt - begun };
  }

  /** Settles when an attribute of the pages' desk, or a frame of the view that is seen, is another. */
  const pagesChange = () =>
    new Promise((resolve) =>
      new MutationObserver(resolve).observe(document.querySelector('.pages-desk'), {
        attributes: true,
        attributeFilter: ['data-loaded'],
      }),
    );
  const framesChange = () =>
    new Promise((resolve) =>
      new MutationObserver((changes) => {
        if (changes.some(({ removedNodes }) => removedNodes.length > 0)) resolve();
      }).observe(document.querySelector('.view:not([hidden])'), { childList: true, subtree: true }),
    );

  for (const [view, key, seen] of [
    ['pages', '1', pagesChange],
    ['e-reader', '2', framesChange],
    ['web page', '3', framesChange],
  ]) {
    if (view === 'pages') await page.goto(address);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await page.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const measured = [];
    for (let i = 0; i < rounds + 2; i++) {
      measured.push(await round(seen));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const warm = measured.slice(2);
    row(
      `${view}: saved → built`,
      warm.map(({ built }) => built),
    );
    row(
      `${view}: saved → seen`,
      warm.map((one) => one.seen),
    );
  }
} finally {
  await browser.close();
  watching.kill('SIGINT');
  await new Promise((resolve) => watching.once('close', resolve));
  await rm(folder, { recursive: true, force: true });
}
