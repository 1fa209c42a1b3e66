import type { Finding } from '../../model/message.ts';

/** Front matter as it stands in the text. */
export interface FrontMatterBlock {
  readonly syntax: 'yaml' | 'toml';
  /** The lines between the fences. */
  readonly text: string;
  /** Lines of the file above `text`. */
  readonly lineOffset: number;
}

/** A manuscript taken apart. */
export interface Split {
  readonly block?: FrontMatterBlock;
  /** The whole text with spaces for the front matter, so that every position stays true. */
  readonly prose: string;
  readonly finding?: Finding;
}

/** Characters of front matter; a hundred times what any article has, and quickly parsed. */
const LONGEST = 200_000;

const FENCE = /^(---|\+\+\+)[ \t]*([A-Za-z][\w+-]*)?[ \t]*$/u;
const KEY = /^(?:[\w$"'][^:]*:(?:\s|$)|[\w."'-]+\s*=|\[|#|\{)/u;

/** Where front matter stands: lines from 0, the ends exclusive. */
interface Span {
  readonly syntax: FrontMatterBlock['syntax'];
  /** What is between the fences. */
  readonly from: number;
  readonly to: number;
  /** Behind the last fence. */
  readonly end: number;
}

/**
 * Parts front matter from prose: YAML between `---` (or up to `...`), TOML between `+++`, JSON in braces
 * on lines of their own, and YAML or TOML in a block of code that has a title. Other languages are
 * refused, because some of them are programs. A `---` with no key after it is a thematic break of the
 * prose.
 */
export function splitFrontMatter(text: string): Split {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = first < 0 ? undefined : lines[first];
  if (opening === undefined) return { prose: text };
  const found = inBraces(lines, first) ?? inCode(lines, first) ?? inFences(lines, first);
  if (!found) return { prose: text };
  if ('reason' in found) return { prose: text, finding: found };
  const { syntax, from, to, end } = found;
  const inside = lines.slice(from, to).join('\n');
  if (inside.length > LONGEST) return { prose: text, finding: tooLong(inside.length, first + 1) };
  return {
    block: { syntax, text: inside, lineOffset: from },
    prose: [...lines.slice(0, end).map(blank), ...lines.slice(end)].join('\n'),
  };
}

function inFences(lines: readonly string[], first: number): Span | Finding | undefined {
  const opening = lines[first] ?? '';
  const [, fence, word] = FENCE.exec(opening) ?? [];
  if (fence === undefined) return undefined;
  const language = word?.toLowerCase() ?? (fence === '---' ? 'yaml' : 'toml');
  if (language !== 'yaml' && language !== 'yml' && language !== 'toml')
    return otherLanguage(`\`${opening.trim()}\``, first + 1);
  const end = lines.findIndex((line, i) => i > first && closes(line, fence));
  const begin = lines.findIndex((line, i) => i > first && line.trim() !== '');
  const hasKey = begin === end || KEY.test(lines[begin] ?? '');
  if (end < 0) return hasKey && begin >= 0 ? unclosed(fence, first + 1) : undefined;
  // Between two thematic breaks there may be prose.
  if (!hasKey) return undefined;
  return { syntax: language === 'toml' ? 'toml' : 'yaml', from: first + 1, to: end, end: end + 1 };
}

/** Finds JSON as Hugo has it; YAML is written so too (YAML 1.2 §1.3). */
function inBraces(lines: readonly string[], first: number): Span | Finding | undefined {
  const key = lines.slice(first + 1, first + 5).find((line) => line.trim() !== '');
  if (lines[first]?.trim() !== '{' || !key?.trim().startsWith('"')) return undefined;
  const end = lines.findIndex((line, i) => i > first && line.trimEnd() === '}');
  if (end < 0) return unclosed('}', first + 1);
  return { syntax: 'yaml', from: first, to: end + 1, end: end + 1 };
}

const CODE = /^(`{3,}|~{3,})[ \t]*(ya?ml|toml)\b/iu;
/** What a block of code must have to be fields rather than an example of some. */
const TITLED = /^["']?(?:title|headline)["']?\s*[:=]/u;

/** Finds a block of code that stands first and gives a title. */
function inCode(lines: readonly string[], first: number): Span | undefined {
  const [, fence, language] = CODE.exec(lines[first] ?? '') ?? [];
  if (fence === undefined) return undefined;
  const end = lines.findIndex((line, i) => i > first && line.trim() === fence);
  if (end < 0 || !lines.slice(first + 1, end).some((line) => TITLED.test(line))) return undefined;
  const mark = /^(?:---|\+\+\+)\s*$/u;
  const from = mark.test(lines[first + 1] ?? '') ? first + 2 : first + 1;
  const to = end - 1 > from && mark.test(lines[end - 1] ?? '') ? end - 1 : end;
  return { syntax: language?.toLowerCase() === 'toml' ? 'toml' : 'yaml', from, to, end: end + 1 };
}

const blank = (line: string) => ' '.repeat(line.length);

function closes(line: string, fence: string): boolean {
  const plain = line.trimEnd();
  return plain === fence || (fence === '---' && plain === '...');
}

function unclosed(fence: string, line: number): Finding {
  return {
    severity: 'error',
    ruleId: 'open-front-matter',
    reason: `Expected front matter to end with a line \`${fence}\`, found no end of what begins on line ${line}`,
    note: `Add a line \`${fence}\` after the last field.`,
    place: { line, column: 1, endLine: line, endColumn: 1 + fence.length },
  };
}

function tooLong(length: number, line: number): Finding {
  const [found, limit] = [length, LONGEST].map((count) => Math.ceil(count / 1000));
  return {
    severity: 'error',
    ruleId: 'too-large',
    reason: `Expected front matter of at most ${limit},000 characters, found ${found},000`,
    note: 'Move what no page shows to a file of its own.',
    place: { line, column: 1 },
  };
}

function otherLanguage(found: string, line: number): Finding {
  return {
    severity: 'error',
    ruleId: 'front-matter-language',
    reason: `Expected front matter in YAML or TOML, found ${found}: only YAML or TOML is read`,
    note: 'Write YAML between two lines `---`, or TOML between two lines `+++`.',
    place: { line, column: 1 },
  };
}
