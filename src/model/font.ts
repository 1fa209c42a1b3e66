import * as z from 'zod';
import type { Coverage } from './coverage.ts';
import type { OwnFontRole } from './font-roles.ts';

/** The generic families of CSS that a family can stand in for (CSS Fonts 4 §2.1.1); `math` sets formulas alone. */
export const FontKind = z.enum(['serif', 'sans-serif', 'monospace', 'math']);
export type FontKind = z.infer<typeof FontKind>;

/** The weights that a page is set in. */
export type FontWeight = 400 | 500 | 600 | 700;

/** One face of a family: the file that it is in, and what has to be done to have it. */
export interface CatalogueFace {
  readonly weight: FontWeight;
  readonly style: 'normal' | 'italic';
  /** Path: within the catalogue's folder for fonts of ours, absolute for those of a project. */
  readonly file: string;
  /** Of the file's content. */
  readonly hash: string;
  /** What its subsets are called by: `source-serif-4-400-italic`. */
  readonly stem: string;
  /**
   * There where the file is no static TrueType font as it lies: packed as WOFF, with other outlines, or
   * variable. `axes` says where on its axes the face stands.
   */
  readonly remake?: { readonly axes: Readonly<Record<string, number>> };
}

/** What a project says of a font of its own, and what the font's maker allows. */
export interface OwnFont {
  /** Without one, the family fills in what the theme's lack. */
  readonly role?: OwnFontRole;
  /** BCP 47; the languages that it is drawn for, where it is for some above others. */
  readonly languages: readonly string[];
  /** True where it may go into print and not into books that are handed on (OpenType OS/2 fsType, bit 2). */
  readonly printOnly: boolean;
  /** True where it may only be embedded whole (fsType, bit 8). */
  readonly whole: boolean;
}

/** A family with the characters that every face of it has. */
export interface FontFamily {
  readonly name: string;
  readonly kind: FontKind;
  readonly coverage: Coverage;
  readonly faces: readonly CatalogueFace[];
  /** There where the family belongs to the project. */
  readonly own?: OwnFont;
}
