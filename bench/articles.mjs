// Makes the bench's manuscripts out of our own samples: about 900 words, a picture, three notes and a
// table each, no two alike, the same ones every time.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = join(root, 'manuscript');

/** Gives the plain paragraphs of a sample: no headings, lists, tables, pictures or notes. */
async function paragraphsOf(name) {
  const text = await readFile(join(samples, name, 'index.md'), 'utf8');
  return text
    .replace(/^---[\s\S]*?\n---\n/u, '')
    .split(/\n{2,}/u)
    .filter((p) => /^[A-Z]/u.test(p) && p.length > 200 && !/[[\]|<]|^Table:/u.test(p));
}

const TABLE = `| Year | Sheets | Copies |
| :--- | -----: | -----: |
| 1866 |      3 |     40 |
| 1912 |      2 |    100 |
| 1958 |      1 |    500 |
`;

/** Writes `count` manuscripts into a folder and gives their paths. */
export async function writeArticles(folder, count) {
  const paragraphs = [
    ...(await paragraphsOf('article-leaves-home')),
    ...(await paragraphsOf('thirty-two-years')),
  ];
  await mkdir(folder, { recursive: true });
  await copyFile(join(samples, 'thirty-two-years', 'two-shores.png'), join(folder, 'shores.png'));
  const paths = [];
  for (let i = 0; i < count; i++) {
    const chosen = [];
    for (let k = i, words = 0; words < 840; k++) {
      const paragraph = paragraphs[(k * 7 + i) % paragraphs.length];
      chosen.push(chosen.length < 3 ? `${paragraph}[^n${chosen.length}]` : paragraph);
      words += paragraph.split(/\s+/u).length;
    }
    chosen.splice(2, 0, '## What the sheets say');
    chosen.splice(
      4,
      0,
      '![Two drawn coasts face each other across open water.](shores.png "Two coasts.")',
    );
    chosen.splice(6, 0, TABLE);
    const notes = [0, 1, 2].map(
      (n) => `[^n${n}]: A note on paragraph ${n + 1} of article ${i + 1}.`,
    );
    const path = join(folder, `article-${String(i + 1).padStart(3, '0')}.md`);
    await writeFile(
      path,
      `---\nheadline: The Sheet and the Page, Part ${i + 1}\ndeck: What a printed sheet can tell of the day it was made.\nbyline: [Ada Winterbourne, Tomas Rehn]\ndateline: { place: Leiden }\npublished: 2024-04-07\n---\n\n${[...chosen, ...notes].join('\n\n')}\n`,
    );
    paths.push(path);
  }
  return paths;
}
