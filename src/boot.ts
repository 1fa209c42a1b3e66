import { readFileSync, renameSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
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
  // Without this constant (before Node 20.12) code from a cache could not import the heavy modules late.
  const importer = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  if (importer === undefined) return require(file) as Core; // the bundle of core.ts exports just this
  const { mtimeMs, size } = statSync(file);
  const key = contentKey(file, `${mtimeMs}`, `${size}`, process.version, process.arch, use);
  const kept = join(cacheFolder(process.env), 'code', key);
  const cachedData = readKept(kept);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = withoutWarning(
    () =>
      new Script(source, {
        filename: file,
        importModuleDynamically: importer,
        ...(cachedData && { cachedData }),
      }),
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected) process.on('exit', () => keep(kept, script));
  return module.exports as Core; // the bundle of core.ts exports just this
}

/** Node calls the importer experimental, which is nothing that a writer should read. */
function withoutWarning<T>(make: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return make();
  } finally {
    process.emitWarning = emitWarning;
  }
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
