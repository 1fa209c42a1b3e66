import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Liquid } from 'liquidjs';
import { beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { designerGuide } from '../../src/reference/designer.ts';
import { FILTERS } from '../../src/reference/filters.ts';
import { VARIABLES } from '../../src/render/template-variables.ts';
import { viewArticle, viewNotes, viewWords } from '../../src/render/view.ts';
import { isClassName } from '../../src/theme/class-names.ts';
import { viewEdition } from '../../src/write/epub/view.ts';
import { viewPage } from '../../src/write/web/view.ts';
import { metaOf } from '../articles/article.ts';
import { offprintJson, withFolder } from '../command/offprint.ts';
import { editionOf } from '../write/epub/editions.ts';

const templates = join(packageRoot(), 'templates');
let guide = '';
beforeAll(async () => {
  guide = await readFile(join(templates, 'README.md'), 'utf8');
});

test('the designer’s guide holds what the program says: `npm run docs` writes it', () => {
  expect(guide).toBe(designerGuide(guide));
});

test('it names every file', async () => {
  const files = (await readdir(templates, { recursive: true }))
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/^themes\/\w+\//u, 'themes/NAME/'),
    )
    .filter((file) => /\.(?:liquid|css|yml)$/u.test(file));
  expect(files.length).toBeGreaterThan(20);
  for (const file of new Set(files)) expect(guide).toContain(`\`${file}\``);
});

test('it explains every filter of LiquidJS, and none beside them', () => {
  const explained = Object.values(FILTERS).flatMap((group) => Object.keys(group));
  expect(explained.sort()).toEqual(Object.keys(new Liquid().filters).sort());
});

/** Lists the paths of all that a template is given: `article.bylines[][].name`. */
function pathsOf(data: unknown, path = ''): readonly string[] {
  if (Array.isArray(data)) {
    if (data.every((item) => typeof item !== 'object')) return [`${path}[]`];
    return data.flatMap((item) => pathsOf(item, `${path}[]`));
  }
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    pathsOf(value, path ? `${path}.${key}` : key),
  );
}

test('it explains every variable that templates are given', async () => {
  const picture = await editionOf('en');
  const asset = picture.assets[0];
  if (!asset) throw new Error('The edition has a picture.');
  const article = metaOf({
    byline: { contributors: [{ name: 'Ada', role: 'aut', location: 'Leiden' }] },
    contributors: [{ name: 'Piers', role: 'rpt' }],
    published: '2024-04-07',
    updated: '2024-04-09',
    embargo: '2024-04-10T10:00:00Z',
    tags: ['paper'],
    series: { name: 'Parts', position: 1 },
    publication: { name: 'Review', issue: 'Summer' },
    source: { text: 'A report', url: 'https://example.org' },
    leadImage: { asset, alt: 'A coast' },
    corrections: [{ date: '2024-04-09', text: 'Mended.' }],
  });
  const note = { id: 'fn-1', number: 1, calls: ['a', 'b'], children: [] };
  const given: Readonly<Record<string, unknown>> = {
    'article.liquid': {
      medium: 'print',
      body: '',
      article: viewArticle(article, true),
      words: viewWords('en'),
      notes: viewNotes([note], 'en', () => ''),
    },
    'epub/package.opf.liquid': viewEdition(
      {
        ...picture,
        chapters: [
          { ...picture.chapters[0], article: { ...picture.chapters[0].article, ...article } },
        ],
      },
      '2024-04-07T00:00:00Z',
    ),
    'web/page.liquid': viewPage(picture, { early: false }),
  };
  for (const [i, [template, data]] of Object.entries(given).entries()) {
    const known = Object.keys(VARIABLES[i]?.variables ?? {});
    const documented = new Set(known);
    // What stands under an entry of the contents is the same again.
    const paths = pathsOf(data).map((path) => path.replace(/(children\[\]).*/u, '$1'));
    for (const path of paths) {
      const covered = documented.has(path) || path.endsWith('children[]') || path.endsWith('[]');
      expect(covered, `${template}: ${path}`).toBe(true);
    }
    const actual = new Set(pathsOf(data));
    for (const path of known.filter((p) => !/children\[\]$|\[\]$/u.test(p)))
      expect(
        [...actual].some((p) => p === path || p.startsWith(`${path}.`)) ||
          path === 'series.position',
        `${template} is given no ${path}`,
      ).toBe(true);
  }
});

test('it names every class that the samples and the examples have', async () => {
  await withFolder({}, async (out) => {
    const root = packageRoot();
    const from = [join(root, 'docs', 'examples'), join(root, 'manuscript')];
    await offprintJson(['build', ...from, '--formats', 'html', '--draft', '--out', out], root);
    const pages = (await readdir(out, { recursive: true })).filter((f) => f.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(20);
    const unknown = new Set<string>();
    for (const page of pages) {
      const html = (await readFile(join(out, page), 'utf8')).replace(/<style>.*?<\/style>/su, '');
      for (const [, list = ''] of html.matchAll(/<[a-z][^>]*\sclass="([^"]*)"/gu))
        for (const name of list.split(/\s+/u)) if (!isClassName(name)) unknown.add(name);
    }
    expect([...unknown]).toEqual([]);
  });
}, 120_000);
