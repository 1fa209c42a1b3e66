import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FRONT_MATTER_KEYS } from '../../src/model/front-matter-keys.ts';
import { Publication } from '../../src/model/publication.ts';
import { FIELDS } from '../../src/reference/fields.ts';
import { frontMatterOf } from '../../src/reference/front-matter.ts';
import { proseExample } from '../../src/reference/markdown.ts';
import { referencePage } from '../../src/reference/page.ts';
import { SETTINGS } from '../../src/reference/publication-fields.ts';
import { offprintJson, withFolder } from '../command/offprint.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const examples = join(docs, 'examples');

async function manuscripts(): Promise<string[]> {
  return (await readdir(examples)).filter((name) => name.endsWith('.md')).sort();
}

test('docs/reference.md is what the schemas and the examples say: `npm run docs` writes it', async () => {
  const read = (name: string) => readFile(join(examples, name), 'utf8').then(proseExample);
  const page = referencePage(await Promise.all((await manuscripts()).map(read)));
  expect(await readFile(join(docs, 'reference.md'), 'utf8')).toBe(page);
});

test('each example of the reference builds in every format, and needs no message', async () => {
  const files = Object.fromEntries(
    FRONT_MATTER_KEYS.flatMap((key) =>
      FIELDS[key].examples.map((value, i) => {
        const own = key === 'headline' || key === 'published' ? '' : 'headline: An example\n';
        const day = key === 'published' ? 'headline: An example\n' : 'published: 2026-03-14\n';
        const front = `${own}${day}${frontMatterOf(key, value)}`;
        return [`field-${key}-${i + 1}.md`, `---\n${front}---\n\nThe ferry leaves at seven.\n`];
      }),
    ),
  );
  await withFolder(files, async (home) => {
    await cp(examples, home, { recursive: true });
    const { code, articles } = await offprintJson(
      ['build', '.', '--formats', 'epub,pdf,html'],
      home,
    );
    const told = articles.flatMap(({ path, messages }) =>
      messages.map(({ ruleId, reason }) => `${path}: ${ruleId}: ${reason}`),
    );
    expect(told).toEqual([]);
    expect(code).toBe(0);
    expect(articles).toHaveLength(Object.keys(files).length + (await manuscripts()).length);
    for (const { outputs } of articles) expect(outputs).toHaveLength(3);
  });
});

test('each example of publication.yml is understood', async () => {
  const settings = Object.entries(SETTINGS).flatMap(([key, { examples: values }]) =>
    values.map((value) => ({ [key]: value })),
  );
  for (const setting of settings) {
    const { success, error } = Publication.safeParse(setting);
    expect(success, JSON.stringify(setting) + error?.message).toBe(true);
  }
});
