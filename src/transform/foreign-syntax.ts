import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { openTally } from '../model/tally.ts';
import { proseBlocks } from './prose-blocks.ts';

/** Syntax of other tools that is understood by none of ours, so that it is printed as it was written. */
interface Kind {
  readonly ruleId: string;
  /** What it is called, with its article. */
  readonly name: string;
  readonly form: RegExp;
  /** What must be in it too, where its form alone may be prose. */
  readonly sign?: RegExp;
  readonly note: string;
}

const KINDS: readonly Kind[] = [
  {
    ruleId: 'mathematics',
    name: 'a formula',
    form: /\$\$[^$]+\$\$|(?<![\\$\p{L}\d])\$(?=\S)[^$\n]+(?<=\S)\$(?!\d)/gu,
    // Two prices in a line are no formula.
    sign: /^\$\$|[\\^_]/u,
    note: 'Put the formula in words, or in a picture with a description.',
  },
  {
    ruleId: 'directive',
    name: 'a directive',
    form: /^:::+[ \t]*[\p{L}{[][^\n]*|^::[\p{L}][^\n]*/gmu,
    note: 'Use a block quotation or a heading, and take the colons out.',
  },
  {
    ruleId: 'definition-list',
    name: 'a definition list',
    form: /(?<=\n):[ \t]+\S[^\n]*/gu,
    note: 'Use a list whose items begin with the term in bold.',
  },
  {
    ruleId: 'inline-note',
    name: 'a note in the line',
    form: /\^\[[^\]]{1,2000}\]/gu,
    note: 'Write `[^1]`, and the note as `[^1]: …` in a paragraph of its own.',
  },
  {
    ruleId: 'alert',
    name: 'an alert',
    form: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gmu,
    note: 'Begin the quotation with a word in bold instead.',
  },
];

/**
 * Names what other tools would have set and Offprint does not: formulas, directives, definition lists,
 * notes in the line, alerts. Once for each kind and line.
 */
export function nameForeignSyntax(tree: Root, file: VFile): void {
  const blocks = proseBlocks(tree).filter(({ text }) => /[$:^!]/mu.test(text));
  const tally = openTally(file);
  for (const { ruleId, name, form, sign, note } of KINDS) {
    const lines = new Set<number>();
    for (const { text, placeAt } of blocks)
      for (const { 0: found, index } of text.matchAll(form)) {
        if (sign && !sign.test(found)) continue;
        const place = placeAt(index);
        if (!place || lines.has(place.line)) continue;
        lines.add(place.line);
        const reason = `Expected prose, found ${name} of another tool, \`${excerpt(found)}\`, which is printed as written`;
        tally.tell(ruleId, { severity: 'warning', ruleId, reason, place, note });
      }
  }
  tally.close();
}

function excerpt(found: string): string {
  const line = found.replace(/\s+/gu, ' ').trim();
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
