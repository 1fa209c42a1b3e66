import { readEndLabel } from './end-label.ts';
import type { Gathered } from './gather.ts';
import { bare, isFull, type Line, withoutLines } from './lines.ts';
import { type MetaLine, readMetaLine } from './meta-line.ts';
import { isCaseless } from './people/name.ts';
import { outletOf } from './people/outlet.ts';

/** Full lines that are looked at below the prose. */
const DEPTH = 8;
const PROSE_END = /[.!?…。！？।۔"”»“’'):\]]$/u;

/**
 * Reads what stands below the prose, from the last line up: outlet, writer, dates, credits, rights,
 * source, tags; ends at the first line that is none of them.
 * @returns the lines that are left.
 */
export function readTail(
  lines: readonly Line[],
  gathered: Gathered,
  language: string,
): readonly Line[] {
  const full = lines.filter(isFull);
  const taken = new Set<Line>();
  /** An outlet that is one only under a name. */
  let likely: Line | undefined;
  let outletBelow = false;
  for (let i = full.length - 1; i > 0 && i >= full.length - DEPTH; i--) {
    const line = full[i]!;
    const text = bare(line);
    if (takeLabelled(text, line, gathered)) {
      taken.add(line);
      continue;
    }
    const meta = readMetaLine(text, language);
    if (!meta) {
      if (likely || outletOf(text) !== 'likely' || !under(full[i - 1], language)) break;
      likely = line;
      continue;
    }
    if (!meta.sure && !isWriter(meta, full, i, outletBelow || likely !== undefined)) break;
    if (!gathered.take(meta, line)) break;
    outletBelow ||= meta.outlet !== undefined;
    taken.add(line);
    if (likely && meta.names.length > 0) {
      if (gathered.set('publication', bare(likely), likely.number)) taken.add(likely);
      likely = undefined;
    }
  }
  return withoutLines(lines, taken);
}

/** A line in the shape of a name is the writer's under prose that has ended, and no quotation's. */
function isWriter(meta: MetaLine, full: readonly Line[], i: number, outlet: boolean): boolean {
  const people = meta.names.flatMap((name) => name.people);
  if (people.length === 0 || (people.some(({ name }) => isCaseless(name)) && !outlet)) return false;
  const above = full[i - 1];
  if (!above || !PROSE_END.test(bare(above))) return outlet;
  return !(/^[—–-]/u.test(bare(full[i]!)) && /["”»“]$/u.test(bare(above)));
}

function under(above: Line | undefined, language: string): boolean {
  return above !== undefined && (readMetaLine(bare(above), language)?.names.length ?? 0) > 0;
}

function takeLabelled(text: string, line: Line, gathered: Gathered): boolean {
  const label = readEndLabel(text);
  if (!label) return false;
  const { field, value } = label;
  if (field !== 'tags') return gathered.set(field, value, line.number);
  if (gathered.facts.tags) return false;
  const list = value
    .split(/\s*[,،、;|·#]\s*/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  gathered.facts.tags = list;
  gathered.found.push({ field: 'tags', value: list.join(', '), line: line.number });
  return true;
}
