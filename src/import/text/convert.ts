import type { Finding } from '../../model/message.ts';
import type { Block } from './blocks/block.ts';
import { readBlocks } from './blocks/blocks.ts';
import { openJoiner } from './blocks/join.ts';
import { wrapWidth } from './blocks/wrapping.ts';
import { cleanCharacters } from './characters.ts';
import { cleanBlock } from './clean-block.ts';
import { fileDateline } from './dateline/file.ts';
import type { Facts, Found } from './facts.ts';
import { NO_HEADLINE, noText, tellMended } from './findings.ts';
import { writeFrontMatter } from './front-matter.ts';
import { openGathering } from './gather.ts';
import { readHead } from './head.ts';
import { findJunk } from './junk/junk.ts';
import { type Removed, toLines, withoutLines } from './lines.ts';
import { writeMarkdown } from './markdown.ts';
import { cleanMarks } from './marks.ts';
import { settleDates } from './published.ts';
import { settleLanguage } from './settle-language.ts';
import { readTail } from './tail.ts';

/** What is known of a text before it is read. */
export interface TextOptions {
  /** BCP 47; else it is detected. */
  readonly language?: string;
  /** BCP 47, where it can't be detected: the publication's. */
  readonly fallback?: string;
  readonly headline?: string;
  /** Leaves everything in that looks like a part of the page. */
  readonly keepAll?: boolean;
}

/** A pasted text as a manuscript, and what became of each of its lines. */
export interface Conversion {
  /** Front matter and prose. */
  readonly manuscript: string;
  readonly headline?: string;
  readonly found: readonly Found[];
  readonly removed: readonly Removed[];
  readonly findings: readonly Finding[];
  /** Blocks of the prose by their kind. */
  readonly counts: Readonly<
    Record<'paragraphs' | 'subheads' | 'lists' | 'quotations' | 'turns', number>
  >;
}

/** Converts a pasted text into a manuscript. The same text and options give the same manuscript. */
export function convertText(text: string, options: TextOptions = {}): Conversion {
  const { keepAll = false } = options;
  const findings: Finding[] = [];
  const written = toLines(text);
  const lines = written.map((line) => ({ ...line, text: cleanCharacters(line.text).trimEnd() }));
  tellMended(written, lines, findings);
  const language = settleLanguage(lines, options.language, options.fallback, findings);
  const tongue = language.used ?? '';

  const junk = findJunk(lines, tongue);
  const gone = new Set(junk.removed.map(({ line }) => line));
  const kept = keepAll
    ? lines
    : withoutLines(
        lines,
        new Set(lines.filter(({ number, text: t }) => t !== '' && gone.has(number))),
      );
  const width = wrapWidth(kept);
  const gathered = openGathering(keepAll);
  const bodied = readHead(kept, gathered, { language: tongue, wrapped: width !== undefined });
  const prose = readTail(bodied, gathered, tongue);
  const widget = junk.date && { date: junk.date.date, line: junk.date.line };
  const dates = settleDates(gathered, widget);
  findings.push(...dates.findings);

  const removed: Removed[] = keepAll ? [] : [...junk.removed, ...dates.unused, ...gathered.repeats];
  const { facts, found } = gathered;
  const title = settleHeadline(facts, found, options.headline);
  const joiner = openJoiner(prose.map((line) => line.text).join('\n'));
  const blocks = readBlocks(prose, width, joiner);
  findings.push(...joiner.findings());
  if (title && keepAll) blocks.unshift({ kind: 'heading', depth: 2, ...title });
  else if (title)
    removed.unshift({ ...title, why: 'the title, in whose place is the one that was given' });
  const filed = fileDateline(blocks, tongue, gathered, findings);
  const clean = (value: string) => cleanMarks(value, tongue);
  const finished = filed.map((block) => cleanBlock(block, clean));
  if (finished.length === 0) findings.push(noText(text));
  const known: Facts = {
    ...facts,
    ...(facts.headline !== undefined && { headline: clean(facts.headline) }),
    ...(facts.deck !== undefined && { deck: clean(facts.deck) }),
    ...(facts.kicker !== undefined && { kicker: clean(facts.kicker) }),
  };
  if (known.headline === undefined) findings.push(NO_HEADLINE);
  if (language.detected) found.push({ field: 'language', value: tongue });
  return {
    manuscript: `${writeFrontMatter(known, language.used)}\n${writeMarkdown(finished)}`,
    ...(known.headline !== undefined && { headline: known.headline }),
    found: [...found].sort((a, b) => (a.line ?? 1e9) - (b.line ?? 1e9)),
    removed: removed.sort((a, b) => a.line - b.line),
    findings,
    counts: countOf(finished.flatMap((block) => (block.kind === 'box' ? block.blocks : [block]))),
  };
}

/** Puts a given headline in; gives the title of the text that it replaces, so that it can be shown. */
function settleHeadline(
  facts: { headline?: string | undefined },
  found: Found[],
  given: string | undefined,
): { text: string; line: number } | undefined {
  if (given === undefined) return undefined;
  const at = found.findIndex(({ field }) => field === 'headline');
  const own = found[at];
  facts.headline = given;
  if (own) found.splice(at, 1);
  found.push({ field: 'headline', value: given });
  if (!own?.line || own.value.toLowerCase() === given.toLowerCase()) return undefined;
  return { text: own.value, line: own.line };
}

function countOf(blocks: readonly Block[]): Conversion['counts'] {
  const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  const turns = blocks.filter((block) => block.kind === 'paragraph' && block.speaker !== undefined);
  return {
    paragraphs: of('paragraph'),
    subheads: of('heading'),
    lists: of('list'),
    quotations: of('quotation'),
    turns: turns.length,
  };
}
