import { expect, it } from 'vitest';
import { languageFontRules } from '../../src/theme/stylesheet.ts';

const stacks = (name: string) => ({
  text: `"${name}"`,
  display: `"${name} Display"`,
  sans: `"${name} Sans"`,
  mono: '"Mono"',
});

it('sets passages in the fonts of their language, by the part that they stand in', async () => {
  const source = `
    html { font-family: var(--font-text) }
    .kicker { font: 600 9pt/1.2 var(--font-sans); & span { font-family: var(--font-text) } }
    @media screen { .dates::before { font-family: var(--font-sans) } }
    @page { @top-left { font-family: var(--font-sans) } }
    p { color: var(--ink) }`;
  const css = await languageFontRules(source, [
    { language: 'zh-Hant', stacks: stacks('TC') },
    { language: 'zh', stacks: stacks('SC') },
    { language: 'en', stacks: stacks('Serif') },
  ]);
  const rules = css.trim().split('\n');
  expect(rules).toContain('[lang]:lang(zh-Hant){font-family:"TC"}');
  expect(rules).toContain('.kicker:lang(zh),.kicker [lang]:lang(zh){font-family:"SC Sans"}');
  expect(rules).toContain('.kicker span:lang(zh),.kicker span [lang]:lang(zh){font-family:"SC"}');
  expect(rules).toContain('.dates:lang(zh)::before{font-family:"SC Sans"}');
  expect(css).not.toMatch(/top-left|html|p:lang/u);
  // The more special tag stands later.
  expect(css.indexOf(':lang(zh)')).toBeLessThan(css.indexOf(':lang(zh-Hant)'));
});
