// npm run proofs: builds the samples in several page sizes and measures what was printed.
//   npm run proofs -- [paths…] [--sizes A4,A5] [--theme NAME] [--json FILE] [--out FOLDER]
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, '.cache', 'proofs');
await mkdir(folder, { recursive: true });
const outfile = join(folder, `proofs-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, 'scripts', 'proofs', 'proofs.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { run } = await import(pathToFileURL(outfile).href);
process.exitCode = await run(root, process.argv.slice(2));
