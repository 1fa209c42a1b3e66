import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { styleMistakes } from '../../src/theme/style-mistakes.ts';

const names = { properties: ['--accent', '--size'], classes: ['deckle'] };
const look = (source: string) =>
  styleMistakes(source, names).map(
    ({ place, ruleId, reason, note }) =>
      `${place?.line}:${place?.column} ${ruleId} ${/found `(.+)`/u.exec(reason)?.[1]} → ${note}`,
  );

describe('a look at a designer’s style sheet', () => {
  it('names what a browser passes over in silence, with the place and the nearest name', () => {
    expect(
      look(`.headlin { colr: red;
  hyphens: manul;
  margin: 3 em;
  color: var(--acent);
}
@page { @top-left { contnt: "x" } }
.deck { & .kickr { font-wieght: bold } }`),
    ).toEqual([
      '1:1 style-class .headlin → Did you mean `.headline`?',
      '1:12 style-property colr → Did you mean `color`?',
      '2:3 style-value manul → Did you mean `manual`?',
      '3:3 style-value 3 em → A browser passes over it.',
      '4:10 style-variable --acent → Did you mean `--accent`?',
      '6:21 style-property contnt → Did you mean `content`?',
      '7:11 style-class .kickr → Did you mean `.kicker`?',
      '7:20 style-property font-wieght → Did you mean `font-weight`?',
    ]);
  });

  it('lets be what is right, new, a browser’s own or the designer’s', () => {
    expect(
      look(`.opening::first-letter { initial-letter: 3; -webkit-initial-letter: 3 }
.deckle, .my-own-class, .language-python, .in-4 { text-wrap: pretty; width: calc(100% - 2em) }
p { text-align: -webkit-left; hyphenate-limit-lines: 2; color: var(--none, red); --own: 1 }
p { color: color-mix(in srgb, red, blue); inset-inline: 0; font: var(--size) serif }
@media (prefers-color-scheme: dark) { a { color: #fff8 } }`),
    ).toEqual([]);
  });
});

it('has nothing to say of our own themes', async () => {
  const themes = join(packageRoot(), 'templates', 'themes');
  for (const theme of await readdir(themes)) {
    const common = join(themes, '..', 'common');
    const read = async (sheet: string) => {
      const shared = await readFile(join(common, sheet), 'utf8').catch(() => '');
      return shared + (await readFile(join(themes, theme, sheet), 'utf8'));
    };
    const shared = (await read('tokens.css')) + (await read('base.css'));
    for (const sheet of ['tokens.css', 'base.css', 'print.css', 'epub.css', 'web.css']) {
      const source = await read(sheet);
      const defined = [...`${shared}${source}`.matchAll(/--[\w-]+(?=\s*:)/gu)].map(
        ([name]) => name,
      );
      // What the page's rules define, and what theme.yml says of its sheets.
      const page = ['size', 'leading', 'page-depth', 'columns', 'gutter', 'divided', 'justified'];
      const sheets = (await read('theme.yml')).match(/[a-z-]+(?=:)/gu) ?? [];
      const properties = [...[...page, ...sheets].map((name) => `--${name}`), ...defined];
      expect(styleMistakes(source, { properties, classes: [] }), `${theme}/${sheet}`).toEqual([]);
    }
  }
});
