import type { VFile } from 'vfile';
import type { Severity } from '../../model/message.ts';
import { openTally } from '../../model/tally.ts';
import { openFinder } from './finder.ts';
import type { Outcome } from './outcome.ts';
import type { Syntax, Tag } from './tag.ts';

const NAMES: Readonly<Record<Syntax, { readonly ruleId: string; readonly name: string }>> = {
  'template-tag': { ruleId: 'template-tag', name: 'a template tag' },
  shortcode: { ruleId: 'shortcode', name: 'a shortcode' },
  bracket: { ruleId: 'shortcode', name: 'a shortcode' },
  jsx: { ruleId: 'jsx', name: 'a component' },
  expression: { ruleId: 'jsx', name: 'an expression' },
  module: { ruleId: 'jsx', name: 'an import or export' },
  comment: { ruleId: 'template-comment', name: 'a comment' },
  contents: { ruleId: 'contents-mark', name: 'a mark for the table of contents' },
};

const WORDS: Readonly<Record<Exclude<Outcome, 'quiet'>, readonly [Severity, string]>> = {
  'left-out': ['warning', 'is left out'],
  opened: ['warning', 'is left out; the text in it is kept'],
  words: ['warning', 'is left out; the words that it is given are kept'],
  value: ['info', 'is read as what it would print'],
  passed: ['info', 'is left out; what it is about is kept'],
  hidden: ['info', 'is left out'],
  picture: ['info', 'is set as a picture'],
  link: ['info', 'is set as a link'],
  code: ['info', 'is set as code'],
  formula: ['info', 'is set as a formula'],
  box: ['info', 'is set as a box'],
  quotation: ['info', 'is set as a quotation'],
  heading: ['info', 'is left out; its title and its text are kept'],
};
const MEND = 'Write what it would show in its place.';
const NOTHING = 'Nothing needs to be done.';

/** Tells what became of tags: once for each kind and line. */
export interface Teller {
  tell(tag: Tag, outcome: Outcome): void;
  close(): void;
}

/** Opens a teller for the tags of a text, which must come in order. */
export function openTeller(file: VFile, text: string): Teller {
  const tally = openTally(file);
  const told = new Set<string>();
  const finder = openFinder(text);
  let [line, lineStart] = [1, 0];
  return {
    tell({ syntax, start, end }, outcome) {
      if (outcome === 'quiet') return;
      for (let feed = finder.find('\n', lineStart); feed >= 0 && feed < start; ) {
        line++;
        lineStart = feed + 1;
        feed = finder.find('\n', lineStart);
      }
      const { ruleId, name } = NAMES[syntax];
      const [severity, words] = WORDS[outcome];
      const key = `${ruleId}:${outcome}`;
      if (told.has(`${key}:${line}`)) return;
      told.add(`${key}:${line}`);
      tally.tell(key, {
        severity,
        ruleId,
        reason: `Expected prose, found ${name} of another tool, \`${excerpt(text.slice(start, Math.min(end, start + 200)))}\`, which ${words}`,
        note: severity === 'info' ? NOTHING : MEND,
        place: { line, column: start - lineStart + 1 },
      });
    },
    close: () => tally.close(),
  };
}

function excerpt(found: string): string {
  const line = found.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
