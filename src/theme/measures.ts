import type { PageSize } from '../model/page.ts';
import type { Length, Sheet, ThemeSettings } from '../model/theme.ts';

const MM = 72 / 25.4;
const UNITS = { mm: MM, cm: 10 * MM, in: 72, pt: 1 } as const;
/** One CSS px: Chromium sets lines to whole px only. */
const PX = 0.75;
/** pt that a page is deeper than its lines, so that a rounding of the browser never costs the last one. */
const SLACK = 0.4;

/** Gives a length of theme.yml in pt. */
export function points(length: Length): number {
  if (typeof length === 'number') return length * MM;
  const unit = length.replace(/^[\d.]+/u, '') as keyof typeof UNITS; // the schema lets in no other
  return Number.parseFloat(length) * UNITS[unit];
}

/** Picks the measures for a page: the last sheet that is not wider than it. */
export function sheetFor(settings: ThemeSettings, size: PageSize): Sheet {
  const width = size.width / MM;
  const sheets = [...settings.sheets].sort((a, b) => a.from - b.from);
  // The schema asks for at least one sheet.
  return sheets.filter((s) => s.from <= width).at(-1) ?? sheets[0]!;
}

/** The measures of a page in pt. */
export interface Measures {
  readonly text: number;
  readonly leading: number;
  readonly margins: Readonly<Record<'inner' | 'top' | 'outer' | 'foot', number>>;
  /** Of what is printed between the margins. */
  readonly width: number;
  readonly depth: number;
  readonly columns: number;
  readonly gutter: number;
}

/**
 * Works out a page in a language. On a grid, the leading is whole px and the depth a multiple of it: what is
 * left over goes to the foot, or out of it where that gives one more line.
 */
export function measuresOf(settings: ThemeSettings, size: PageSize, language: string): Measures {
  const sheet = sheetFor(settings, size);
  const { inner, top, outer, foot } = sheet.margins;
  const margins = {
    inner: points(inner),
    top: points(top),
    outer: points(outer),
    foot: points(foot),
  };
  const primary = new Intl.Locale(language).language;
  const wanted = sheet.leading * (settings.leadings?.[primary] ?? 1);
  const leading = settings.grid ? Math.round(wanted / PX) * PX : wanted;
  const room = size.height - margins.top - margins.foot;
  const lines = Math.floor((room + leading * 0.15) / leading);
  const depth = settings.grid ? lines * leading + SLACK : room;
  return {
    text: sheet.size,
    leading,
    margins: { ...margins, foot: size.height - margins.top - depth },
    width: size.width - margins.inner - margins.outer,
    depth,
    columns: sheet.columns ?? 1,
    gutter: sheet.gutter ?? 0,
  };
}
