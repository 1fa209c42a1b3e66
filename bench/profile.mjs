// node bench/profile.mjs [--articles 20] [--rounds 3] [--prints 0]
// Where the time of a run goes: first a traced build, stage by stage; then the same pages printed with one
// thing changed at a time. With --prints N, one page after the other is printed N times and the memory told.
import { subscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeArticles } from './articles.mjs';
import { documentsOf } from './pages.mjs';
import { residentOf } from './resident.mjs';

const lib = join(dirname(dirname(fileURLToPath(import.meta.url))), 'lib');
const bundle = (name) => createRequire(import.meta.url)(join(lib, `${name}.cjs`));
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    prints: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});
const [count, rounds, prints] = [values.articles, values.rounds, values.prints].map(Number);

const env = { ...process.env, OFFPRINT_BROWSER: 'npm' };
const { cacheFolder, openBrowser } = bundle('tools');
const folder = cacheFolder(env);
let stages = [];
subscribe('offprint:stage', (stage) => stages.push(stage));

const length = ({ begun, ended }) => ended - begun;
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const named = (name) => stages.filter((stage) => stage.name === name);

/** Adds up how long the browser had nothing to do between its first print and its last. */
function idleTime() {
  const [sets, ends] = [named('set'), named('print')];
  return sum(sets.slice(1).map((set, i) => Math.max(0, set.begun - (ends[i]?.ended ?? set.begun))));
}

async function traced(paths, formats, out) {
  stages = [];
  const begun = performance.now();
  const { exitCode } = await bundle('core').build({ paths, formats, out, env, force: true });
  const whole = performance.now() - begun;
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}`);
  const row = { run: formats.join(' + '), whole: Math.round(whole) };
  for (const name of ['set', 'settle', 'fit', 'print', 'finish']) {
    const times = named(name).map(length);
    row[name] = `${Math.round(sum(times))} (${Math.round(middle(times))})`;
  }
  return { ...row, 'browser idle': Math.round(idleTime()) };
}

const inStyle = (change) => (page) => {
  const style = page.files.get('style.css');
  const bytes = Buffer.from(change(Buffer.from(style.bytes).toString()));
  return { ...page, files: new Map([...page.files, ['style.css', { ...style, bytes }]]) };
};
const inHtml = (change) => (page) => ({ ...page, html: change(page.html) });
const add = (css) => inStyle((style) => style + css);

/** The same page with one thing changed. */
const VARIANTS = {
  'as it is': (page) => page,
  'no fonts': inStyle((css) =>
    css.replace(/@font-face\s*\{[^}]*\}/gu, '').replace(/--margin-fonts:[^;}]*/gu, ''),
  ),
  'no soft hyphens': inHtml((html) => html.replaceAll('\u00ad', '')),
  'no pictures': inHtml((html) => html.replace(/<img\b[^>]*>/gu, '')),
  'text-rendering: optimizeSpeed': add('*{text-rendering:optimizeSpeed!important}'),
  'text-wrap: wrap': add('*{text-wrap:wrap!important}'),
  'set ragged': add('*{text-align:start!important}'),
  'no features of fonts': add(
    '*{font-feature-settings:normal!important;font-variant:normal!important;font-kerning:auto!important}',
  ),
  'no style': inStyle(() => ''),
};

async function vary(pages) {
  const wanted = Object.entries(VARIANTS).filter(([name]) => name.includes(values.only));
  const browser = await openBrowser({ env, cacheFolder: folder });
  const table = Object.fromEntries(
    wanted.map(([name]) => [name, { all: [], set: [], settle: [], fit: [], print: [], bytes: 0 }]),
  );
  for (let round = 0; round <= rounds; round++)
    for (const [name, change] of wanted) {
      stages = [];
      const begun = performance.now();
      let bytes = 0;
      for (const page of pages) bytes += (await browser.print(change(page))).length;
      if (round === 0) continue; // the first warms up
      const row = table[name];
      row.all.push(performance.now() - begun);
      row.bytes = bytes;
      for (const stage of ['set', 'settle', 'fit', 'print'])
        row[stage].push(sum(named(stage).map(length)));
    }
  await browser.close();
  const per = (times) => (middle(times) / pages.length).toFixed(1);
  return Object.entries(table).map(([name, { all, set, settle, fit, print, bytes }]) => ({
    'ms a page file': name,
    all: per(all),
    set: per(set),
    settle: per(settle),
    fit: per(fit),
    print: per(print),
    kB: Math.round(bytes / pages.length / 1024),
  }));
}

/** Prints one page after the other, and tells the memory of the browser's processes as it goes. */
async function wear(pages) {
  const browser = await openBrowser({ env, cacheFolder: folder });
  const rows = [];
  const step = Math.max(1, Math.floor(prints / 20));
  let begun = performance.now();
  for (let i = 1; i <= prints; i++) {
    await browser.print(pages[i % pages.length]);
    if (i % step !== 0) continue;
    const { total, parts } = await residentOf(process.pid);
    rows.push({
      prints: i,
      'ms a print': ((performance.now() - begun) / step).toFixed(1),
      'browser MB': total,
      ...parts,
    });
    begun = performance.now();
  }
  await browser.close();
  return rows;
}

const work = await mkdtemp(join(tmpdir(), 'offprint-profile-'));
try {
  const paths = await writeArticles(join(work, 'in'), count);
  const pages = await documentsOf(paths, folder);
  if (prints > 0) console.table(await wear(pages));
  else {
    const out = join(work, 'out');
    if (!values.only) {
      await traced(paths.slice(0, 1), ['epub', 'pdf'], out);
      console.table([await traced(paths, ['pdf'], out), await traced(paths, ['epub', 'pdf'], out)]);
    }
    console.table(await vary(pages));
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
