import type { Gathered } from './gather.ts';
import { bare, isFull, type Line, withoutLines } from './lines.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { endsSentence } from './sentence.ts';
import { isTitle, isUnspaced, markedHeading } from './title.ts';

/** Full lines that are looked at for what stands above the prose. */
const DEPTH = 10;
const DECK = 320;

/**
 * Reads what stands above the prose: headline, deck, byline, dates. A title is the first line that has
 * the shape of one and stands apart from what follows; nothing becomes one for want of another.
 * @param wrapped whether lines are broken at a width, so that a short one may go on.
 * @returns the lines that are left.
 */
export function readHead(
  lines: readonly Line[],
  gathered: Gathered,
  { language, wrapped }: { readonly language: string; readonly wrapped: boolean },
): readonly Line[] {
  const full = lines.filter(isFull);
  const taken = new Set<Line>();
  const { facts } = gathered;
  /** A line of names above the title. */
  let held: Line | undefined;
  for (let i = 0; i < Math.min(DEPTH, full.length - 1); i++) {
    const line = full[i]!;
    if (taken.has(line)) continue;
    const at = lines.indexOf(line);
    const marked = markedHeading(lines, at);
    if (marked && facts.headline === undefined && marked.level <= 2) {
      gathered.set('headline', marked.text, line.number);
      for (const part of marked.lines) taken.add(part);
      continue;
    }
    if (isSame(bare(line), facts.headline) && gathered.repeat(line, 'the title once more')) {
      taken.add(line);
      continue;
    }
    const meta = marked ? undefined : readMetaLine(bare(line), language);
    if (meta?.sure && facts.headline === undefined && i === 0 && meta.dates.length === 0) {
      held = line;
      continue;
    }
    const below = full[i + 1];
    const under = below && readMetaLine(bare(below), language);
    const near = under !== undefined;
    const shaped = meta && !meta.vague && (near || isMetaAbove(full, i, taken));
    if (meta && (meta.sure || shaped) && gathered.take(meta, line)) {
      taken.add(line);
      continue;
    }
    if (marked) break;
    const apart = standsApart(lines, at, wrapped, near);
    const text = bare(line);
    if (facts.headline === undefined && apart && isTitle(text) && isOverProse(full, i)) {
      const kicker = kickerOver(text, below, lines);
      gathered.set(kicker ? 'kicker' : 'headline', text, line.number);
      taken.add(line);
      continue;
    }
    if (facts.headline === undefined || facts.deck !== undefined || !apart) break;
    const title = isTitle(text) && text.split(' ').length > 4 && !endsSentence(text);
    const standfirst = under && text.length <= DECK && isByline(under) && !isSaid(gathered);
    // With nothing said below it, a sentence under the headline is the first of the prose.
    if (!standfirst && !(title && below && bare(below).length > text.length)) break;
    gathered.set('deck', text, line.number);
    taken.add(line);
  }
  const byline = held && readMetaLine(bare(held), language);
  if (held && byline && gathered.take(byline, held)) taken.add(held);
  // `By Royal Appointment` above the writer's own line is a title.
  else if (held && facts.headline === undefined && isTitle(bare(held))) {
    gathered.set('headline', bare(held), held.number);
    taken.add(held);
  }
  return withoutLines(lines, taken);
}

const isSame = (one: string, other: string | undefined) =>
  one.toLowerCase() === other?.toLowerCase();

/** A deck stands over the byline, or the date; a paragraph stands over the credit of a picture. */
const isByline = ({ dates, names, outlet }: MetaLine) =>
  dates.length > 0 ||
  outlet !== undefined ||
  names.some(({ people }) => people.some(({ role }) => role === 'aut'));

const isSaid = ({ facts, dates }: Gathered) => facts.byline !== undefined || dates.length > 0;

/** Lines under a title among which its prose begins, and how long that is. */
const NEAR = 8;
const PROSE = 50;
const FEW = 12;

/** The first line of a menu has the shape of a title too, but no prose near it. */
function isOverProse(full: readonly Line[], i: number): boolean {
  const below = full.slice(i + 1, i + 1 + NEAR);
  return full.length < FEW || below.some((line) => isLong(bare(line)));
}

const isLong = (text: string) => text.length >= (isUnspaced(text) ? PROSE / 2.5 : PROSE);

/** A name alone is taken where a date or the title is just above it. */
function isMetaAbove(full: readonly Line[], i: number, taken: ReadonlySet<Line>): boolean {
  const [above, below] = [full[i - 1], full[i + 1]];
  return above !== undefined && taken.has(above) && below !== undefined && bare(below).length > 80;
}

/** A title has a blank line under it, or what is under it is plainly prose, or a byline. */
function standsApart(lines: readonly Line[], at: number, wrapped: boolean, near: boolean): boolean {
  const next = lines[at + 1];
  if (!next || !isFull(next) || near) return true;
  if (wrapped) return false;
  const [own, under] = [bare(lines[at]!).length, bare(next).length];
  return under > Math.max(80, own * 1.5);
}

/** One to three words in capitals over a title that is not in capitals. */
function kickerOver(text: string, below: Line | undefined, lines: readonly Line[]): boolean {
  if (!below || text.split(' ').length > 3 || text.length > 30 || text !== text.toUpperCase())
    return false;
  if (text.toLowerCase() === text) return false;
  const under = bare(below);
  const last = lines.filter(isFull).at(-1) === below;
  return !last && isTitle(under) && under !== under.toUpperCase() && under.split(' ').length > 3;
}
