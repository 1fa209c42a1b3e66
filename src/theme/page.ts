import { scriptOfLanguage } from '../language/scripts.ts';
import type { Direction } from '../model/article.ts';
import type { PageSize } from '../model/page.ts';
import type { ThemeSettings } from '../model/theme.ts';
import { type Measures, measuresOf, sheetFor } from './measures.ts';
import { marginFonts, runningHeads } from './running-heads.ts';

const pt = (value: number) => `${Number(value.toFixed(3))}pt`;

/** What the margins of a page say: kept out of the tree of tags, set by the engine page by page. */
export interface Furniture {
  /** Verso running head. */
  readonly publication: string;
  /** The same with the day. */
  readonly edition: string;
  /** Recto running head. */
  readonly headline: string;
  /** Foot of the first page. */
  readonly imprint: string;
}

/** What a page is set in. */
export interface PageText {
  /** BCP 47 */
  readonly language: string;
  readonly direction: Direction;
  /** Whether long words may divide at the end of a line: without that, justified lines may gape. */
  readonly divided: boolean;
}

/** Writes a text as a CSS string, with whatever could end it escaped (CSS Syntax 3 §4.3.5). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}

/**
 * Writes the rules of the page: size, margins mirrored by the side of the spine, running heads and
 * folios at the outer edge; and the custom properties that tell the style sheets of it. In right-to-left
 * articles the first page is a left one.
 */
export function pageRules(
  settings: ThemeSettings,
  size: PageSize,
  text: PageText,
  furniture: Furniture,
): string {
  const measures = measuresOf(settings, size, text.language);
  const { inner, top, outer, foot } = measures.margins;
  const [recto, verso] =
    text.direction === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const heads = runningHeads({ recto, folio: settings.folio ?? 'foot', ...measures });
  const sides = (side: string) =>
    side === 'right'
      ? `margin-left:${pt(inner)};margin-right:${pt(outer)}`
      : `margin-left:${pt(outer)};margin-right:${pt(inner)}`;
  return [
    `:root{${declarations(settings, size, measures, text, furniture)}}\n`,
    `@page{size:${pt(size.width)} ${pt(size.height)};margin:${pt(top)} ${pt(outer)} ${pt(foot)} ${pt(inner)}}\n`,
    `@page :${recto}{${sides(recto)};${heads.recto}}\n`,
    `@page :${verso}{${sides(verso)};${heads.verso}}\n`,
    `@page :first{${heads.first}}\n`,
  ].join('');
}

function declarations(
  settings: ThemeSettings,
  size: PageSize,
  { text, leading, depth, width, columns, gutter }: Measures,
  { divided, language }: PageText,
  furniture: Furniture,
): string {
  // Arabic letters are drawn out to fill a line, which no browser does.
  const fills = scriptOfLanguage(language) !== 'arabic';
  const { properties = {} } = sheetFor(settings, size);
  const all = {
    size: pt(text),
    leading: pt(leading),
    'page-depth': pt(depth),
    'page-width': pt(width),
    columns: columns > 1 ? columns : 'auto',
    gutter: pt(gutter),
    // What src/browser/layout/grid.ts goes by.
    ...(settings.grid && { grid: pt(leading) }),
    justified: divided || (settings.grid && fills) ? 'justify' : 'start',
    // Where words don't divide, src/browser/layout/lines.ts tries it, and leaves it where it gapes.
    divided: divided ? 'yes' : 'no',
    ...properties,
    ...Object.fromEntries(
      Object.entries(furniture).map(([name, said]) => [`running-${name}`, cssString(said)]),
    ),
    'margin-fonts': marginFonts({ folio: settings.folio ?? 'foot' }),
  };
  return Object.entries(all)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
