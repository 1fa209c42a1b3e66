import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread, threadId, workerData } from 'node:worker_threads';
import { cacheFolder, contentKey } from './cache.ts';

export type Core = typeof import('./core.ts');

const file = join(__dirname, 'core.cjs');
const require = createRequire(file);

/**
 * Loads the bundle, from compiled code that V8 kept at an earlier run where there is some: half of a
 * short build is the reading of source. `use` names what the code was run for, since only functions
 * that ran are kept. Where anything is amiss the bundle is loaded plainly.
 */
export function loadCore(use: string): Core {
  const { mtimeMs, size } = statSync(file);
  const key = contentKey(file, `${mtimeMs}`, `${size}`, process.version, process.arch, use);
  const kept = join(cacheFolder(process.env), 'code', key);
  const cachedData = readKept(kept);
  const names = 'exports, require, module, __filename, __dirname, __imported';
  const source = `(function (${names}) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  // Code from a cache can import nothing by itself, so it is handed this file's own way.
  const imported = (name: string) => import(name);
  script.runInThisContext()(module.exports, require, module, file, dirname(file), imported);
  if (!cachedData || script.cachedDataRejected) process.on('exit', () => keep(kept, script));
  return module.exports as Core; // the bundle of core.ts exports just this
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Keeps the compiled code; a cache that can't be written only costs time. */
function keep(path: string, script: Script): void {
  const draft = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, path);
  } catch {
    // nothing is lost
  }
}

// The same file starts the reading thread (see prepare/pool.ts).
if (!isMainThread && workerData?.offprint === 'prepare') void loadCore('prepare').servePrepare();
