import { type Script, scriptOf } from '../language/scripts.ts';
import type { Direction } from '../model/article.ts';
import { inVisualOrder, levelsOf } from './bidi.ts';
import { graphemesOf, type OpenFont, type PickFont, type Voice } from './faces.ts';

/** How a text is set, apart from its size. */
export interface TextStyle extends Voice {
  /** em of space after each letter. */
  readonly tracking?: number;
}

/** A glyph of a set line; x and y in em from the line's start and baseline, y upwards. */
export interface PlacedGlyph {
  readonly font: OpenFont;
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** One line as it is drawn, in em. `left`, `right`, `top` and `bottom` bound its ink, y upwards. */
export interface SetLine {
  readonly glyphs: readonly PlacedGlyph[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text with what shaping needs to know of it, from which any stretch can be set as a line. */
export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  /** Says how wide the stretch from `start` to `end`, in UTF-16 units, is about: in em. */
  widthOf(start: number, end: number): number;
  /** Sets the stretch from `start` to `end`, in UTF-16 units. */
  setLine(start: number, end: number): SetLine;
}

/** Letters on either side that may bear on the shape of a run's first and last. */
const CONTEXT = 8;

interface Run {
  readonly level: number;
  readonly font: OpenFont;
  readonly script: Script | undefined;
  readonly start: number;
  end: number;
}

/** A glyph as it comes from shaping: measures in em, `at` the unit of the text that it stands for. */
interface ShapedGlyph {
  readonly glyph: number;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

/** Parts a paragraph into runs of one level, one font, one script; what no font has is left out. */
function runsOf(text: string, style: TextStyle, levels: Uint8Array, pick: PickFont): Run[] {
  const runs: Run[] = [];
  for (const { text: grapheme, at } of graphemesOf(text)) {
    const font = pick(grapheme, style);
    if (!font) continue;
    const last = runs.at(-1);
    const level = levels[at] ?? 0;
    const script = scriptOf(grapheme) ?? last?.script;
    const end = at + grapheme.length;
    const joins = last?.end === at && last.level === level && last.font === font;
    if (joins && (last.script === script || last.script === undefined)) last.end = end;
    else runs.push({ level, font, script, start: at, end });
  }
  return runs;
}

/** Opens the shaper for a language: it makes paragraphs of texts. */
export async function openShaper(
  pick: PickFont,
  language: string,
  direction: Direction,
): Promise<(text: string, style: TextStyle) => Paragraph> {
  const { Buffer, Direction: Way, shape } = await import('harfbuzzjs');

  function shapeRun(run: Run, text: string, tracking: number): ShapedGlyph[] {
    const buffer = new Buffer();
    // Neighbours go in as context, so that Arabic letters join as they would in the whole text.
    const from = Math.max(0, run.start - CONTEXT);
    buffer.addText(text.slice(from, run.end + CONTEXT), run.start - from, run.end - run.start);
    buffer.setDirection(run.level % 2 === 1 ? Way.RTL : Way.LTR);
    buffer.setLanguage(language);
    buffer.guessSegmentProperties();
    shape(run.font.font, buffer);
    const em = run.font.unitsPerEm;
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, i): ShapedGlyph => {
      const { xOffset, yOffset, xAdvance } = positions[i]!; // shaping gives one for each glyph
      return {
        glyph: codepoint,
        at: from + cluster,
        x: xOffset / em,
        y: yOffset / em,
        advance: xAdvance / em + (xAdvance > 0 ? tracking : 0),
      };
    });
  }

  return (text, style) => {
    const runs = runsOf(text, style, levelsOf(text, direction), pick);
    // Letters that join must not be spaced out.
    const tracking = runs.some((r) => r.script === 'arabic') ? 0 : (style.tracking ?? 0);
    // reach[i]: how far the text comes before its unit i.
    const reach = new Float64Array(text.length + 1);
    for (const run of runs)
      for (const { at, advance } of shapeRun(run, text, tracking)) reach[at + 1]! += advance;
    for (let i = 1; i <= text.length; i++) reach[i]! += reach[i - 1]!;
    return {
      text,
      style,
      widthOf: (start, end) => reach[end]! - reach[start]!,
      setLine(start, end) {
        const within = runs
          .filter((r) => r.end > start && r.start < end)
          .map((r) => ({ ...r, start: Math.max(r.start, start), end: Math.min(r.end, end) }));
        const glyphs: PlacedGlyph[] = [];
        let pen = 0;
        for (const run of inVisualOrder(within))
          for (const { glyph, x, y, advance } of shapeRun(run, text, tracking)) {
            glyphs.push({ font: run.font, glyph, x: pen + x, y });
            pen += advance;
          }
        return { glyphs, ...inkOf(glyphs) };
      },
    };
  };
}

/** Bounds the ink of glyphs, in em; nothing at all is a point. */
function inkOf(glyphs: readonly PlacedGlyph[]): Omit<SetLine, 'glyphs'> {
  const ink = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { font, glyph, x, y } of glyphs) {
    const extents = font.font.glyphExtents(glyph);
    if (!extents || extents.width === 0) continue;
    const em = font.unitsPerEm;
    const [left, top] = [x + extents.xBearing / em, y + extents.yBearing / em];
    ink.left = Math.min(ink.left, left);
    ink.right = Math.max(ink.right, left + extents.width / em);
    ink.top = Math.max(ink.top, top);
    ink.bottom = Math.min(ink.bottom, top + extents.height / em);
  }
  return ink.left <= ink.right ? ink : { left: 0, right: 0, top: 0, bottom: 0 };
}
