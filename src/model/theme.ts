import { z } from 'zod';
import { PageSetting } from './page.ts';

const Families = z.array(z.string().trim().min(1)).min(1);
const Colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'a colour such as `#1a1917`');

/** Font families by the part they play, the first choice first; later ones fill in other scripts. */
export const ThemeFonts = z.strictObject({ text: Families, sans: Families, mono: Families });
export type ThemeFonts = z.infer<typeof ThemeFonts>;
export type FontRole = keyof ThemeFonts;

/** What theme.yml says. */
export const ThemeSettings = z.strictObject({
  title: z.string().optional(),
  fonts: ThemeFonts,
  /** False leaves the choice of font to the reader of the EPUB. */
  embedFonts: z.boolean().default(true),
  page: PageSetting.default({}),
  cover: z.strictObject({ paper: Colour, ink: Colour, soft: Colour, accent: Colour }),
});
export type ThemeSettings = z.infer<typeof ThemeSettings>;
