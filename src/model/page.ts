import * as z from 'zod';

const MM = 72 / 25.4;

/** Widths and heights in pt of the sizes that have a name. ISO 216; ANSI; trade sizes in inches. */
export const PAGE_SIZES = {
  A4: [210 * MM, 297 * MM],
  A5: [148 * MM, 210 * MM],
  Letter: [612, 792],
  '6x9in': [432, 648],
} as const satisfies Record<string, readonly [number, number]>;

export type PageSizeName = keyof typeof PAGE_SIZES;

/** Width and height of the trimmed page, in pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const UNITS = { mm: MM, cm: MM * 10, in: 72, pt: 1 } as const;
const MEASURE = /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)$/iu;

/**
 * Reads a page size by name (`A4`, `a5`, `letter`, `6x9in`) or by measure (`6 × 9 in`, `120mm x 190mm`).
 * @returns the size in pt, or undefined where the text is neither; sides from 50 mm to 1,200 mm.
 */
export function parsePageSize(text: string): PageSize | undefined {
  const plain = text.trim();
  for (const [name, [width, height]] of Object.entries(PAGE_SIZES))
    if (name.toLowerCase() === plain.toLowerCase()) return { width, height };
  const found = MEASURE.exec(plain);
  if (!found) return undefined;
  const [, w, first, h, second] = found;
  const unit = (name: string | undefined) =>
    UNITS[(name ?? second ?? 'mm').toLowerCase() as keyof typeof UNITS];
  const size = { width: Number(w) * unit(first), height: Number(h) * unit(second) };
  const sane = (pt: number) => pt >= 50 * MM && pt <= 1200 * MM;
  return sane(size.width) && sane(size.height) ? size : undefined;
}

/** The paper that readers of a language have at hand: Letter in the United States and Canada, else A4. */
export function defaultPageSize(language: string): PageSizeName {
  const region = new Intl.Locale(language).region;
  return region === 'US' || region === 'CA' ? 'Letter' : 'A4';
}

export const PageSetting = z.strictObject({
  size: z
    .string()
    .refine(
      (s) => parsePageSize(s) !== undefined,
      'a page size such as `A4`, `Letter`, `A5`, `6x9in` or `120mm x 190mm`',
    )
    .optional(),
});
export type PageSetting = z.infer<typeof PageSetting>;
