import type { Shape } from './column.ts';
import type { Layout } from './layout.ts';
import { PAGE } from './page.ts';
import type { PlacedGlyph } from './shaping.ts';

/** Writes a number shortly; a hundredth of a px is less than shows. */
const short = (value: number) => `${Number(value.toFixed(2))}`;

function glyphPath({ font, glyph, x, y }: PlacedGlyph, outlines: Map<string, string>): string {
  const path = font.font.glyphToPath(glyph);
  if (path === '') return '';
  // The design grid has y upwards; the path is scaled to em here and to px by the line around it.
  const scale = 1 / font.unitsPerEm;
  const known = outlines.get(path) ?? `g${outlines.size}`;
  outlines.set(path, known);
  return `<use href="#${known}" transform="translate(${x.toFixed(5)} ${(-y).toFixed(5)}) scale(${scale} ${-scale})"/>`;
}

function draw(shape: Shape, outlines: Map<string, string>): string {
  if (shape.kind === 'rule') {
    const { x, y, width, height, fill } = shape;
    return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`;
  }
  const { line, x, y, size, fill } = shape;
  const glyphs = line.glyphs.map((glyph) => glyphPath(glyph, outlines)).join('');
  return `<g fill="${fill}" transform="translate(${short(x)} ${short(y)}) scale(${size})">${glyphs}</g>`;
}

/** Draws a layout as SVG, with every letter as an outline: no font of the machine is asked. */
export function drawSvg({ shapes }: Layout): string {
  const { width, height } = PAGE;
  const outlines = new Map<string, string>();
  const body = shapes.map((shape) => draw(shape, outlines)).join('\n');
  const defs = [...outlines].map(([path, id]) => `<path id="${id}" d="${path}"/>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n` +
    `<defs>${defs}</defs>\n${body}\n</svg>\n`
  );
}
