import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread, threadId, workerData } from 'node:worker_threads';
import { cacheFolder, contentKey } from './cache.ts';

/** The bundles beside this file, and what each offers. */
export interface Bundles {
  readonly core: typeof import('./core.ts');
  readonly reading: typeof import('./reading.ts');
  readonly tools: typeof import('./tools.ts');
  readonly watching: typeof import('./watching.ts');
}

/** What a bundle calls its parts by (see scripts/bundle.mjs). */
const PART = 'offprint:';
/** What is to be kept once the thread has done its work. */
const toKeep: (() => void)[] = [];
const keepAll = () => {
  for (const keep of toKeep.splice(0)) keep();
};

/**
 * Loads a bundle, from compiled code that V8 kept at an earlier run where there is some: half of a
 * short build is the reading of source. Only functions that ran are kept. Where anything is amiss the
 * bundle is loaded plainly.
 */
export function loadBundle<Name extends keyof Bundles>(name: Name): Bundles[Name] {
  // Each file is the bundle of the entry of its name.
  return load(name) as Bundles[Name];
}

function load(name: string): unknown {
  const file = join(__dirname, `${name}.cjs`);
  const { mtimeMs, size } = statSync(file);
  const key = contentKey(file, `${mtimeMs}`, `${size}`, process.version, process.arch);
  const kept = join(cacheFolder(process.env), 'code', `${name}-${key}`);
  const cachedData = readKept(kept);
  const names = 'exports, require, module, __filename, __dirname, __imported';
  // The bundler writes nothing but ASCII, and a string of single bytes is read in half the time.
  const source = `(function (${names}) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const require = createRequire(file);
  script.runInThisContext()(module.exports, require, module, file, dirname(file), imported);
  if (!cachedData || script.cachedDataRejected) toKeep.push(() => keepCode(kept, script));
  return module.exports;
}

const parts = new Map<string, unknown>();

/** Imports for a bundle: code from a cache can import nothing by itself. */
async function imported(specifier: string): Promise<unknown> {
  if (!specifier.startsWith(PART)) return import(specifier);
  const name = specifier.slice(PART.length);
  if (!parts.has(name)) parts.set(name, load(name));
  return parts.get(name);
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Keeps the compiled code; a cache that can't be written only costs time. */
function keepCode(path: string, script: Script): void {
  const draft = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, path);
  } catch {
    // nothing is lost
  }
}

// The same file starts the reading thread (see prepare/thread.ts), which is ended from without: what it
// compiled is kept once it has answered.
if (isMainThread) process.on('exit', keepAll);
else if (workerData?.offprint === 'prepare') loadBundle('reading').servePrepare(keepAll);
