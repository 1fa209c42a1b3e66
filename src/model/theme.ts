import * as z from 'zod';

const Families = z.array(z.string().trim().min(1)).min(1);
const Colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'a colour such as `#1a1917`');

/** Font families by the part they play, the first choice first; later ones fill in other scripts. */
export const ThemeFonts = z.strictObject({ text: Families, sans: Families, mono: Families });
export type ThemeFonts = z.infer<typeof ThemeFonts>;
export type FontRole = keyof ThemeFonts;

const millimetres = z.number().min(0).max(200);

/** Measures of the page for sheets of a certain width and more. */
export const Sheet = z.strictObject({
  /** mm of page width from which it holds. */
  from: z.number().min(0).max(2000),
  /** Size of the text, pt. */
  size: z.number().min(4).max(40),
  /** Distance from baseline to baseline, pt. */
  leading: z.number().min(4).max(80),
  /** mm; inner is the side of the spine. */
  margins: z.strictObject({
    inner: millimetres,
    top: millimetres,
    outer: millimetres,
    foot: millimetres,
  }),
});
export type Sheet = z.infer<typeof Sheet>;

/** What theme.yml says. */
export const ThemeSettings = z.strictObject({
  title: z.string().optional(),
  fonts: ThemeFonts,
  /** False leaves the choice of font to the reader of the EPUB. */
  embedFonts: z.boolean().default(true),
  sheets: z.array(Sheet).min(1),
  cover: z.strictObject({ paper: Colour, ink: Colour, soft: Colour, accent: Colour }),
});
export type ThemeSettings = z.infer<typeof ThemeSettings>;
