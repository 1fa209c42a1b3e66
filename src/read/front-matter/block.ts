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

/**
 * Parts front matter from prose: YAML between `---` (or up to `...`), TOML between `+++`. Other
 * languages are refused, because some of them are programs. A `---` with no key after it is a thematic
 * break of the prose.
 */
export function splitFrontMatter(text: string): Split {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = first < 0 ? undefined : lines[first];
  if (opening === undefined) return { prose: text };
  if (opening.trim() === '{' && lines[first + 1]?.trim().startsWith('"'))
    return { prose: text, finding: otherLanguage('JSON', first + 1) };
  const [, fence, word] = FENCE.exec(opening) ?? [];
  if (fence === undefined) return { prose: text };
  const language = word?.toLowerCase() ?? (fence === '---' ? 'yaml' : 'toml');
  if (language !== 'yaml' && language !== 'yml' && language !== 'toml')
    return { prose: text, finding: otherLanguage(`\`${opening.trim()}\``, first + 1) };
  const end = lines.findIndex((line, i) => i > first && closes(line, fence));
  const begin = lines.findIndex((line, i) => i > first && line.trim() !== '');
  const hasKey = begin === end || KEY.test(lines[begin] ?? '');
  if (end < 0) {
    if (!hasKey || begin < 0) return { prose: text };
    return { prose: text, finding: unclosed(fence, first + 1) };
  }
  // Between two thematic breaks there may be prose.
  if (!hasKey) return { prose: text };
  const inside = lines.slice(first + 1, end).join('\n');
  if (inside.length > LONGEST) return { prose: text, finding: tooLong(inside.length, first + 1) };
  return {
    block: {
      syntax: language === 'toml' ? 'toml' : 'yaml',
      text: inside,
      lineOffset: first + 1,
    },
    prose: [...lines.slice(0, end + 1).map(blank), ...lines.slice(end + 1)].join('\n'),
  };
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
