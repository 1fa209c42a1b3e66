import type { Element } from 'xast';

/** CSS px of a unit (CSS Values 4 §6.2); em and ex at the initial size of text. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};

/** The size of replaced content that gives none (CSS 2.2 §10.3.2). */
const DEFAULT = { width: 300, height: 150 };

/** px; zero or less, per cent and what is no length are nothing. */
function length(value: string | null | undefined): number | undefined {
  const [, figures, unit = ''] =
    /^\s*(\d*\.?\d+(?:e\d+)?)\s*([a-z]*)\s*$/iu.exec(value ?? '') ?? [];
  const px = Number(figures) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return px > 0 && Number.isFinite(px) ? px : undefined;
}

function viewBoxOf(svg: Element): { width: number; height: number } | undefined {
  const parts = (svg.attributes.viewBox ?? '').trim().split(/[\s,]+/u);
  const [, , width = Number.NaN, height = Number.NaN] = parts.map(Number);
  return parts.length === 4 && width > 0 && height > 0 ? { width, height } : undefined;
}

/** Gives the size (px) at which an SVG is drawn: its own, else its view box's. */
export function sizeOfSvg(svg: Element): { width: number; height: number; hasViewBox: boolean } {
  const box = viewBoxOf(svg);
  const width = length(svg.attributes.width);
  const height = length(svg.attributes.height);
  const { width: w, height: h } = box ?? DEFAULT;
  const size =
    width && height
      ? { width, height }
      : width
        ? { width, height: (width * h) / w }
        : height
          ? { width: (height * w) / h, height }
          : { width: w, height: h };
  return {
    width: Math.max(1, Math.round(size.width)),
    height: Math.max(1, Math.round(size.height)),
    hasViewBox: box !== undefined,
  };
}
