import * as z from 'zod';

const Families = z.array(z.string().trim().min(1)).min(1);
const Colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'a colour such as `#1a1917`');

/** Font families by the part they play, the first choice first; later ones fill in other scripts. */
export const ThemeFonts = z.strictObject({
  text: Families,
  /** Headlines and what else is large; where a theme has none, the text's. */
  display: Families.optional(),
  sans: Families,
  mono: Families,
});
export type ThemeFonts = z.infer<typeof ThemeFonts>;
export type FontRole = keyof ThemeFonts;

/** A number is millimetres; a text has its unit. */
const Length = z.union([
  z.number().min(0).max(200),
  z.string().regex(/^\d{1,3}(?:\.\d{1,4})?(?:pt|mm|cm|in)$/u, 'a length such as `45pt` or `16mm`'),
]);
export type Length = z.infer<typeof Length>;

/** The value of a custom property: nothing that ends a declaration or fetches. */
const Value = z.union([
  z.number(),
  z
    .string()
    .regex(
      /^(?!.*url\s*\()[^;{}<>\\"'@]{1,120}$/iu,
      'a value of a style such as `48pt` or `#9b1c1f`',
    ),
]);

/** Measures of the page for sheets of a certain width and more. */
export const Sheet = z.strictObject({
  /** mm of page width from which it holds. */
  from: z.number().min(0).max(2000),
  /** Size of the text, pt. */
  size: z.number().min(4).max(40),
  /** Distance from baseline to baseline, pt. */
  leading: z.number().min(4).max(80),
  /** Inner is the side of the spine. */
  margins: z.strictObject({ inner: Length, top: Length, outer: Length, foot: Length }),
  /** Columns of the text: `--columns`. */
  columns: z.int().min(1).max(4).optional(),
  /** Space between columns, pt: `--gutter`. */
  gutter: z.number().min(0).max(100).optional(),
  /** Custom properties for the style sheets, by their names without the dashes: `headline: 48pt`. */
  properties: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/u), Value).optional(),
});
export type Sheet = z.infer<typeof Sheet>;

/** What theme.yml says. */
export const ThemeSettings = z.strictObject({
  title: z.string().optional(),
  fonts: ThemeFonts,
  /** Whether the rules that themes share, `templates/common`, stand before the theme's own. */
  common: z.boolean().optional(),
  /** False leaves the choice of font to the reader of the EPUB. */
  embedFonts: z.boolean().default(true),
  sheets: z.array(Sheet).min(1),
  /** Whether all lines fall on one grid: pages are whole lines deep, and boxes are rounded up to lines. */
  grid: z.boolean().optional(),
  /** How much more leading a language wants than a Latin one, by its primary tag: `ar: 1.22`. */
  leadings: z.record(z.string().regex(/^[a-z]{2,3}$/u), z.number().min(1).max(2)).optional(),
  /** Where the page's number stands: at the foot, or in the running head. */
  folio: z.enum(['foot', 'head']).optional(),
  cover: z.strictObject({
    paper: Colour,
    ink: Colour,
    soft: Colour,
    accent: Colour,
    /** How a cover begins: a line with the publication's name, or the name as a newspaper shows it. */
    head: z.enum(['masthead', 'nameplate']).optional(),
  }),
});
export type ThemeSettings = z.infer<typeof ThemeSettings>;
