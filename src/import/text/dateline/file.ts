import type { Finding } from '../../../model/message.ts';
import type { Block } from '../blocks/block.ts';
import type { Gathered } from '../gather.ts';
import { readDateline } from './dateline.ts';

/**
 * Takes the dateline from the first paragraph into the facts; one that can't be dated stays, with a
 * message.
 * @returns the blocks without it.
 */
export function fileDateline(
  blocks: readonly Block[],
  language: string,
  { facts, found }: Gathered,
  findings: Finding[],
): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph' || first.speaker !== undefined) return blocks;
  const [text = '', ...more] = first.lines;
  const read = readDateline(text, language, facts.published);
  if (!read) return blocks;
  if ('left' in read) {
    const why =
      read.left === 'no-year'
        ? 'a day whose year nothing says'
        : 'a day that is far from the date of publication';
    findings.push({
      severity: 'warning',
      ruleId: 'dateline-left',
      reason: `Expected a dateline with a full date, found \`${read.text}\` with ${why}; it stays in the prose`,
      place: { line: first.line, column: 1 },
      note: 'Write it as `dateline` in the front matter, and take it out of the prose.',
    });
    return blocks;
  }
  facts.dateline = read.dateline;
  if (read.style) facts.datelineStyle = read.style;
  found.push({ field: 'dateline', value: read.text, line: first.line });
  const rest = [read.rest, ...more].filter((line) => line !== '');
  return rest.length > 0 ? [{ ...first, lines: rest }, ...others] : others;
}
