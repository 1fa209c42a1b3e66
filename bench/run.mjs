// npm run bench: whole processes, medians, each beside a peer or a floor measured in the same run.
//   node bench/run.mjs [--only one,batch,again,curve] [--repeats 5] [--batch 100] [--curve 1000] [--articles FOLDER]…
// With --articles, what lies in those folders is built in all three formats, beside the floor's prints.
// Peers: md-to-pdf is installed into the bench's own folder, pandoc is used where it is there; what is
// missing is said, not guessed.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { writeArticles } from './articles.mjs';
import { measureCurve, printCurve } from './curve.mjs';
import { compare, once } from './measure.mjs';
import { writePages } from './pages.mjs';
import { measureUpToDate } from './up-to-date.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const cli = join(root, 'lib', 'cli.cjs');
const { values } = parseArgs({
  options: {
    repeats: { type: 'string', default: '5' },
    batch: { type: 'string', default: '100' },
    curve: { type: 'string', default: '1000' },
    only: { type: 'string', default: 'one,batch,again' },
    articles: { type: 'string', multiple: true, default: [] },
  },
});
const [repeats, batch] = [Number(values.repeats), Number(values.batch)];
const parts = new Set(values.only.split(','));
const folders = values.articles.map((folder) => resolve(folder));

const work = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
const env = { OFFPRINT_BROWSER: 'npm' };
const offprint = (args, more = {}) =>
  once(process.execPath, [cli, ...args], { cwd: work, env: { ...env, ...more } });

/** Finds the pinned browser as Offprint has unpacked it, with what it needs to start. */
async function pinnedBrowser() {
  const { cacheFolder, findBrowser } = createRequire(import.meta.url)(
    join(root, 'lib', 'tools.cjs'),
  );
  const found = await findBrowser({
    env: { ...process.env, ...env },
    cacheFolder: cacheFolder(process.env),
  });
  await found.live?.running.close();
  const { path, sandbox, env: needed } = found.launch;
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  if (!sandbox) args.unshift('--no-sandbox');
  const browser = { executablePath: path, env: needed, args };
  const file = join(work, 'browser.json');
  await writeFile(file, JSON.stringify(browser));
  return { ...browser, file, cacheFolder: cacheFolder(process.env) };
}

/** Installs md-to-pdf beside the bench once; nothing of it goes into the package. */
async function mdToPdf() {
  const folder = join(tmpdir(), 'offprint-bench-peers');
  const bin = join(folder, 'node_modules', 'md-to-pdf', 'dist', 'cli.js');
  if (!(await stat(bin).catch(() => undefined))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', 'md-to-pdf@5'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
  }
  return bin;
}

const rows = [];
const ms = (n) => `${Math.round(n)} ms`;
function row(what, ours, peer, peerName, target) {
  const ratio = peer ? ours.milliseconds / peer.milliseconds : undefined;
  rows.push({
    what,
    ours: ms(ours.milliseconds),
    beside: peer ? `${peerName} ${ms(peer.milliseconds)}` : `${peerName}: not there`,
    ratio: ratio === undefined ? '' : ratio.toFixed(2),
    target,
    'node MB': ours.megabytes ? String(Math.round(ours.megabytes)) : '',
  });
}

try {
  const browser = await pinnedBrowser();
  const [one, ...rest] = await writeArticles(join(work, 'in'), batch);
  const out = join(work, 'out');
  // What is up to date would be skipped.
  const build = (paths, formats, more) =>
    offprint(['build', ...paths, '--force', '--quiet', '--formats', formats, '--out', out], more);

  // Everything once, so that no run pays for unpacking or compiling.
  await build([one], 'epub,pdf');
  const pages = await writePages([one, ...rest], join(work, 'pages'), browser.cacheFolder);
  const pdf = join(work, 'floor.pdf');
  const floor = (count) =>
    once(process.execPath, [join(here, 'floor.mjs'), browser.file, pdf, ...pages.slice(0, count)]);

  const peers = {};
  try {
    const bin = await mdToPdf();
    const launch = JSON.stringify({
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
      args: browser.args,
    });
    peers.mdToPdf = (path = one) =>
      once(process.execPath, [bin, path, '--launch-options', launch], { cwd: join(work, 'in') });
    await peers.mdToPdf();
  } catch (error) {
    delete peers.mdToPdf;
    console.error(`md-to-pdf is left out: ${error.message.split('\n')[0]}`);
  }
  try {
    await run('pandoc', ['--version']);
    peers.pandoc = (path = one) =>
      once('pandoc', ['-o', join(work, 'x.epub'), path], { cwd: join(work, 'in') });
  } catch {
    console.error('pandoc is left out: it is not installed');
  }

  /** One article, beside the floor and the peers. */
  async function measureOne() {
    const cold = join(work, 'cold');
    const small = await compare(
      {
        node: () => once(process.execPath, ['-e', '0']),
        help: () => offprint(['--help']),
        floor: () => floor(1),
        pdf: () => build([one], 'pdf'),
        both: () => build([one], 'epub,pdf'),
        epub: () => build([one], 'epub'),
        epubCold: async () => {
          await rm(cold, { recursive: true, force: true });
          return build([one], 'epub', { OFFPRINT_CACHE: cold });
        },
        ...peers,
      },
      repeats,
    );
    row('help', small.help, small.node, 'node -e 0', '≤ 2');
    row('one article, PDF', small.pdf, small.floor, 'floor', '≤ 1.5');
    row('one article, PDF', small.pdf, small.mdToPdf, 'md-to-pdf', '≤ 0.5');
    row('one article, both', small.both, small.floor, 'floor', '≤ 1.5');
    row('one article, EPUB', small.epub, small.pandoc, 'pandoc', '≤ 2');
    row('one article, EPUB, empty cache', small.epubCold, small.pandoc, 'pandoc', '');
  }
  /** Many articles, beside the floor's prints and the peers' loop. */
  async function measureBatch() {
    const many = await compare(
      { floor: () => floor(batch), both: () => build([one, ...rest], 'epub,pdf') },
      1,
    );
    row(`${batch} articles, both`, many.both, many.floor, 'floor', '≤ 1.5');
    if (!peers.pandoc || !peers.mdToPdf) return;
    // Their loop takes minutes: ten articles stand for all.
    const few = Math.min(10, batch);
    let loop = 0;
    for (const path of [one, ...rest].slice(0, few))
      for (const peer of [peers.pandoc, peers.mdToPdf]) loop += (await peer(path)).milliseconds;
    const scaled = { milliseconds: (loop / few) * batch };
    row(`${batch} articles, both`, many.both, scaled, 'pandoc and md-to-pdf, scaled', '≤ 0.025');
  }
  /** A build of many, of which few or none have changed. */
  async function measureAgain() {
    const again = await measureUpToDate({
      paths: [one, ...rest],
      build: (paths) => offprint(['build', ...paths, '--quiet', '--out', out]),
      floor: () => floor(1),
      node: () => once(process.execPath, ['-e', '0']),
      repeats,
    });
    row(`${batch} articles, none changed`, again.none, again.node, 'node -e 0', '0.5 s');
    row(`${batch} articles, one changed`, again.one, again.floor, 'floor', '0.5 s');
  }
  /** Very many: whether time and memory stay as they are. */
  async function measureMany() {
    const count = Number(values.curve);
    const paths = await writeArticles(join(work, 'many'), count);
    const args = ['build', join(work, 'many'), '--force', '--json', '--out', join(work, 'much')];
    printCurve(
      await measureCurve(process.execPath, [cli, ...args], {
        cwd: work,
        env,
        step: Math.max(1, Math.floor(paths.length / 10)),
      }),
    );
  }

  if (parts.has('one')) await measureOne();
  if (parts.has('batch')) await measureBatch();
  if (parts.has('again')) await measureAgain();
  if (parts.has('curve')) await measureMany();

  if (folders.length > 0) {
    const everything = () => build(folders, 'epub,pdf,html');
    // Once to warm the cache; what it says of itself tells the slowest article.
    const { stdout } = await run(
      process.execPath,
      [cli, 'build', ...folders, '--force', '--json', '--formats', 'epub,pdf,html', '--out', out],
      { env: { ...process.env, ...env }, maxBuffer: 1e9 },
    ).catch((error) => error);
    const articles = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === 'article')
      .map(({ article }) => article);
    const built = articles.filter(({ outputs }) => outputs.length > 0);
    const ready = await writePages(
      built.map(({ path }) => path),
      join(work, 'real'),
      browser.cacheFolder,
    );
    const real = await compare(
      {
        floor: () => once(process.execPath, [join(here, 'floor.mjs'), browser.file, pdf, ...ready]),
        everything,
      },
      Math.min(repeats, 3),
    );
    row(`${built.length} articles, three formats`, real.everything, real.floor, 'floor', '');
    const alone = [];
    for (const { path } of built) {
      const { milliseconds } = await build([path], 'epub,pdf,html');
      alone.push([milliseconds, path]);
    }
    alone.sort(([a], [b]) => b - a);
    console.log('The slowest alone, start included:');
    for (const [milliseconds, path] of alone.slice(0, 5))
      console.log(`  ${ms(milliseconds)}  ${path}`);
  }

  if (rows.length > 0) console.table(rows);
  console.log(
    `Node ${process.version}, ${repeats} rounds, medians; the floor prints the same pages.`,
  );
} finally {
  await rm(work, { recursive: true, force: true });
}
