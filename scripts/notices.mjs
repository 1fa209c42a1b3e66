// Gathers the licences of all that is bundled, as their authors ask.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Names the packages whose code went into the bundles, from esbuild's metafiles. */
function packagesIn(metafiles) {
  const found = new Set();
  for (const input of metafiles.flatMap((m) => Object.keys(m.inputs))) {
    const parts = input.split('/');
    const at = parts.lastIndexOf('node_modules');
    if (at < 0) continue;
    const depth = parts[at + 1].startsWith('@') ? 3 : 2;
    found.add(parts.slice(0, at + depth).join('/'));
  }
  return [...found].sort();
}

/** Writes one text with name, version, licence and notice of every bundled package. */
export async function writeNotices(root, metafiles, target) {
  const parts = await Promise.all(
    packagesIn(metafiles).map(async (folder) => {
      const at = join(root, folder.split('/').join(sep));
      const { name, version, license } = JSON.parse(
        await readFile(join(at, 'package.json'), 'utf8'),
      );
      const file = (await readdir(at)).find((f) => /^(licen[cs]e|copying)/i.test(f));
      const text = file ? (await readFile(join(at, file), 'utf8')).trim() : '';
      return `${name} ${version} (${typeof license === 'string' ? license : 'see its package'})\n\n${text}\n`;
    }),
  );
  await writeFile(target, parts.join(`\n${'-'.repeat(72)}\n\n`));
}
