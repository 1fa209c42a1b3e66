import type { Direction } from '../model/article.ts';
import type { PageSize } from '../model/page.ts';
import type { Sheet, ThemeSettings } from '../model/theme.ts';

const MM = 72 / 25.4;
const pt = (value: number) => `${Number(value.toFixed(3))}pt`;

/** What the margins of a page say: kept out of the tree of tags, set by the engine page by page. */
export interface Furniture {
  /** Verso running head. */
  readonly publication: string;
  /** Recto running head. */
  readonly headline: string;
  /** Foot of the first page. */
  readonly imprint: string;
}

/** Picks the measures for a page: the last sheet that is not wider than it. */
export function sheetFor(settings: ThemeSettings, size: PageSize): Sheet {
  const width = size.width / MM;
  const sheets = [...settings.sheets].sort((a, b) => a.from - b.from);
  // The schema asks for at least one sheet.
  return sheets.filter((s) => s.from <= width).at(-1) ?? sheets[0]!;
}

/** Writes a text as a CSS string, with whatever could end it escaped (CSS Syntax 3 §4.3.5). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}

/**
 * Writes the rules of the page: size, margins mirrored by the side of the spine, running heads and
 * folios at the outer edge. In right-to-left articles the first page is a left one.
 */
export function pageRules(
  settings: ThemeSettings,
  size: PageSize,
  direction: Direction,
  furniture: Furniture,
): string {
  const { size: text, leading, margins } = sheetFor(settings, size);
  const { inner, top, outer, foot } = margins;
  const depth = size.height - (top + foot) * MM;
  const [recto, verso] =
    direction === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const sides = (side: string) =>
    side === 'right'
      ? `margin-left:${inner}mm;margin-right:${outer}mm`
      : `margin-left:${outer}mm;margin-right:${inner}mm`;
  const innerOf = (side: string) => (side === 'right' ? 'left' : 'right');
  const small = pt(Math.max(7.5, text * 0.78));
  const box = `font:400 ${small}/1.2 var(--font-sans);color:var(--soft)`;
  const folio = `content:counter(page);font:600 ${small}/1.2 var(--font-sans);color:var(--ink);vertical-align:top;padding-top:${pt(leading)}`;
  const head = (name: string) =>
    `content:var(--running-${name});${box};vertical-align:bottom;padding-bottom:${pt(leading * 0.9)}`;
  const page = (side: string, name: string) =>
    `@page :${side}{${sides(side)};@top-${side}{${head(name)};text-align:${side};width:100%}` +
    `@bottom-${side}{${folio}}}`;
  return [
    `:root{--size:${pt(text)};--leading:${pt(leading)};--page-depth:${pt(depth)};`,
    `--running-publication:${cssString(furniture.publication)};`,
    `--running-headline:${cssString(furniture.headline)};`,
    `--running-imprint:${cssString(furniture.imprint)};`,
    `--margin-fonts:400 9pt var(--font-sans)|600 9pt var(--font-sans)}\n`,
    `@page{size:${pt(size.width)} ${pt(size.height)};margin:${top}mm ${outer}mm ${foot}mm ${inner}mm}\n`,
    `${page(recto, 'headline')}\n${page(verso, 'publication')}\n`,
    `@page :first{@top-${recto}{content:none}@bottom-${innerOf(recto)}{content:var(--running-imprint);${box};`,
    `vertical-align:top;padding-top:${pt(leading)};text-align:${innerOf(recto)};width:80%}}\n`,
  ].join('');
}
