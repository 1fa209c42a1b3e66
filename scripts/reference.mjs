// Writes docs/reference.md from the schemas and from the example manuscripts in docs/examples, and the tables
// of templates/README.md from what templates are given.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { designerGuide, proseExample, referencePage } = createRequire(import.meta.url)(
  join(root, 'lib', 'tools.cjs'),
);

const folder = join(root, 'docs', 'examples');
const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
const examples = await Promise.all(
  names.map(async (name) => proseExample(await readFile(join(folder, name), 'utf8'))),
);
await writeFile(join(root, 'docs', 'reference.md'), referencePage(examples));

const guide = join(root, 'templates', 'README.md');
await writeFile(guide, designerGuide(await readFile(guide, 'utf8')));
