import { describe, expect, it } from 'vitest';
import type { ThemeSettings } from '../../src/model/theme.ts';
import { sheetFor } from '../../src/theme/measures.ts';
import { pageRules } from '../../src/theme/page.ts';
import { checkStylesheet, resolveForReaders } from '../../src/theme/stylesheet.ts';

const margins = { inner: 18, top: 19, outer: 22, foot: 24 };
const settings: ThemeSettings = {
  fonts: { text: ['A'], sans: ['B'], mono: ['C'] },
  embedFonts: true,
  sheets: [
    { from: 180, size: 11, leading: 16, margins },
    { from: 50, size: 10, leading: 14, margins },
  ],
  cover: { paper: '#ffffff', ink: '#000000', soft: '#555555', accent: '#aa0000' },
};
const A4 = { width: 595.276, height: 841.89 };
const A5 = { width: 419.528, height: 595.276 };
const ltrText = { language: 'en', direction: 'ltr', divided: true } as const;
const rtlText = { language: 'he', direction: 'rtl', divided: false } as const;
const furniture = { publication: 'P', edition: 'E', headline: 'H', imprint: 'I' };

describe('styles for e-readers', () => {
  it('hold no custom property, calculation, nesting or layer', async () => {
    const css = await resolveForReaders(
      ':root { --a: #123456; --b: 2em }\n@layer base { p { color: var(--a); & em { margin: calc(var(--b) * 2) } } }',
    );
    expect(css).not.toMatch(/var\(|calc\(|&|@layer|--/u);
    expect(css).toContain('#123456');
    expect(css).toMatch(/p em[^{]*\{\s*margin: 4em/u);
  });

  it('leave direction to the documents', async () => {
    expect(await resolveForReaders('pre { direction: ltr; margin: 0 }')).not.toContain('direction');
  });
});

describe('a look at a style sheet', () => {
  const look = (source: string) => checkStylesheet({ path: 'base.css', source });

  it('finds what would be fetched, and what does not parse, with the place', async () => {
    const [fetched] = await look('p {\n  background: URL( "http://example.org/a.png" );\n}');
    expect(fetched).toMatchObject({ place: { line: 2, column: 3 } });
    expect((await look('p { color: red; ')).at(0)).toMatchObject({ ruleId: 'style-syntax' });
    expect(await look('p { background: url(data:image/png;base64,AA==) }')).toEqual([]);
  });
});

describe('the page', () => {
  it('takes the measures of the widest sheet that fits', () => {
    expect(sheetFor(settings, A4).size).toBe(11);
    expect(sheetFor(settings, A5).size).toBe(10);
    expect(sheetFor(settings, { width: 100, height: 100 }).size).toBe(10);
  });

  it('mirrors its margins, the first page being a recto of its direction', () => {
    const ltr = pageRules(settings, A5, ltrText, furniture);
    expect(ltr).toContain('@page :right{margin-left:51.024pt;margin-right:62.362pt;');
    expect(ltr).toContain('@page :left{margin-left:62.362pt;margin-right:51.024pt;');
    const rtl = pageRules(settings, A5, rtlText, furniture);
    expect(rtl).toMatch(/@page :left\{[^}]*--running-headline/u);
    expect(ltr).toMatch(/@page :right\{[^}]*--running-headline/u);
  });

  it('lets no text out of its string', () => {
    const css = pageRules(settings, A5, ltrText, {
      ...furniture,
      headline: 'A "quoted" \\ title</style>\n}',
    });
    expect(css).toContain('--running-headline:"A \\22 quoted\\22  \\5c  title\\3c /style>\\a }"');
  });
});
