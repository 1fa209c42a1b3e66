import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, offprint, offprintJson, withFolder } from './offprint.ts';

describe('offprint theme new', () => {
  it('copies the theme in use, and names the copy in publication.yml', async () => {
    await withFolder(
      {
        'manuscript/publication.yml': '# Ours\nname: Review # kept\ntheme: plain\n',
        'manuscript/a.md': article('Text.'),
      },
      async (home) => {
        const ran = await offprint(['theme', 'new', 'night-desk'], home);
        expect(ran).toMatchObject({ code: 0, stderr: '' });
        expect(ran.stdout).toContain('templates/themes/night-desk is a copy of plain');
        const yml = await readFile(join(home, 'manuscript', 'publication.yml'), 'utf8');
        expect(yml).toBe('# Ours\nname: Review # kept\ntheme: night-desk\n');
        const folder = join(home, 'templates', 'themes', 'night-desk');
        const settings = await readFile(join(folder, 'theme.yml'), 'utf8');
        expect(settings).toContain('title: "Night desk"');
        // Whole: what it has in common with other themes stands in its own sheets.
        expect(settings).not.toContain('common');
        expect(await readFile(join(folder, 'base.css'), 'utf8')).toMatch(
          /\.verse[\s\S]*\.headline/u,
        );
        const list = await offprint(['theme', 'list'], home);
        expect(list.stdout).toMatch(/^night-desk {2}\(your own\)[^\n]*\n(?:.*\n)*plain/u);

        // The copy sets the pages, and what is changed in it is seen.
        await writeFile(join(folder, 'web.css'), '.headline { color: #123456 }\n');
        const built = await offprintJson(['build', '--formats', 'html'], home);
        expect(built.of('a.md')).toMatchObject({ status: 'built', messages: [] });
        const page = await readFile(join(home, 'dist', 'a', 'index.html'), 'utf8');
        expect(page).toContain('#123456');
      },
    );
  });

  it('begins a publication.yml where there is none, beside a single article too', async () => {
    await withFolder({ 'a.md': article('Text.') }, async (home) => {
      expect((await offprint(['theme', 'new', 'mine', '--from', 'plain'], home)).code).toBe(0);
      expect(await readFile(join(home, 'publication.yml'), 'utf8')).toBe('theme: mine\n');
      const built = await offprintJson(['build', 'a.md', '--formats', 'epub'], home);
      expect(built.of('a.md')).toMatchObject({ status: 'built', messages: [] });
    });
  });

  it('refuses what it cannot do, and changes nothing', async () => {
    await withFolder({ 'manuscript/a.md': article('Text.') }, async (home) => {
      const refused = async (...args: string[]) => {
        const ran = await offprint(['theme', 'new', ...args], home);
        expect(ran.code).toBe(2);
        return ran.stderr;
      };
      expect(await refused('../mine')).toContain('offprint theme new mine');
      expect(await refused('Plain')).toContain('my-plain');
      expect(await refused('mine', '--from', 'plian')).toMatch(/plian.*plain/su);
      expect(await refused()).toContain('offprint theme new my-theme');
      expect(await readdir(home, { recursive: true })).toEqual(['manuscript', 'manuscript/a.md']);
      await writeFile(join(home, 'manuscript', 'publication.yml'), '- no map\n');
      expect(await refused('mine')).toContain('holds no keys');
      expect(await readdir(home)).toEqual(['manuscript']);
    });
  });
});

it('tells all that is wrong with a design at once', async () => {
  const files = {
    'publication.yml': 'theme: mine\n',
    'a.md': article('Text.'),
    'templates/partials/byline.liquid': '{% if article.bylins %}\n{{ article.headlin }}{% endif %}',
    'templates/web/page.liquid': '{{ title | upcse }}',
  };
  await withFolder(files, async (home) => {
    await offprint(['theme', 'new', 'mine', '--from', 'plain'], home);
    await writeFile(
      join(home, 'templates', 'themes', 'mine', 'tokens.css'),
      ':root { --acent: red }',
    );
    const { code, of } = await offprintJson(['build', 'a.md', '--formats', 'epub'], home);
    expect(code).toBe(1);
    const told = of('a.md').messages.map((m) => `${m.file}:${m.place?.line} ${m.ruleId} ${m.note}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'templates/partials/byline.liquid:1 template-variable Did you mean `bylines`?',
        'templates/partials/byline.liquid:2 template-variable Did you mean `headline`?',
        'templates/web/page.liquid:1 template-filter Did you mean `upcase`?',
        expect.stringMatching(/base\.css:\d+ style-variable Did you mean `--acent`/u),
      ]),
    );
  });
});

/** A theme as it could be written for the first version: no display face, no grid, no sheet for the web. */
const EARLY = {
  'theme.yml': `fonts:
  text: [Source Serif 4]
  sans: [Source Sans 3]
  mono: [Source Code Pro]
sheets:
  - { from: 50, size: 10, leading: 14, margins: { inner: 18, top: 19, outer: 20, foot: 24 } }
cover: { paper: "#ffffff", ink: "#111111", soft: "#555555", accent: "#aa0000" }
`,
  'tokens.css': ':root { --ink: #111111; --soft: #555555; --accent: #aa0000 }\n',
  'base.css':
    '.headline { font-size: 2em; color: var(--accent) } .note-mark { color: var(--soft) }\n',
  'print.css':
    'html { font: var(--size)/var(--leading) var(--font-text); color: var(--ink) } .figure img { max-height: calc(var(--page-depth) / 2) }\n',
  'epub.css': '.kicker { font-family: var(--font-sans) }\n',
};

it('goes on setting pages in a theme that was copied from an early version', async () => {
  const theme = Object.fromEntries(
    Object.entries(EARLY).map(([name, text]) => [`templates/themes/early/${name}`, text]),
  );
  const files = {
    'publication.yml': 'theme: early\n',
    'a.md': article('“A first paragraph.”\n\n## A heading\n\nText.[^1]\n\n[^1]: A note.'),
    // A partial of those days sees what it saw.
    'templates/partials/byline.liquid':
      '{%- for line in article.bylines %}<p class="byline">{% render \'partials/names\', line: line %}</p>{%- endfor %}',
    ...theme,
  };
  await withFolder(files, async (home) => {
    const { of } = await offprintJson(['build', 'a.md', '--formats', 'epub,pdf,html'], home);
    expect(of('a.md')).toMatchObject({ status: 'built', messages: [] });
    expect(of('a.md').outputs).toHaveLength(3);
  });
});
