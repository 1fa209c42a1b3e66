import type { Finding } from '../../model/message.ts';
import type { Line } from './lines.ts';

/** Says that the text has no title. */
export const NO_HEADLINE: Finding = {
  severity: 'warning',
  ruleId: 'no-headline',
  reason:
    'Expected a title on the first line, found none; the headline is left empty and the manuscript is a draft',
  note: 'Give one with `--headline "…"`, or write it into the front matter and take `draft` out.',
};

/** Says that nothing is left of a text. */
export function noText(text: string): Finding {
  const what = text.trim() === '' ? 'an empty file' : 'nothing but parts of a page';
  return {
    ...{ severity: 'error', ruleId: 'no-text', place: { line: 1, column: 1 } },
    reason: `Expected an article, found ${what}`,
    note: 'Paste the text of the article into the file; `--keep-all` keeps every line.',
  };
}

/** Says on how many lines signs of another encoding were put right. */
export function tellMended(
  before: readonly Line[],
  after: readonly Line[],
  findings: Finding[],
): void {
  const wrong = /[ÂÃâÐÑ][^\s\u0000-\u007f]|[РС][^\s\u0000-\u007f\u0430-\u044f\u0410-\u042f]/u;
  const mended = before.filter(
    (line, i) => wrong.test(line.text) && !wrong.test(after[i]?.text ?? ''),
  );
  const [first] = mended;
  if (!first) return;
  findings.push({
    severity: 'info',
    ruleId: 'mojibake',
    reason: `Expected letters, found signs of another encoding on ${mended.length} ${mended.length === 1 ? 'line' : 'lines'}, which are mended`,
    place: { line: first.number, column: 1 },
    note: 'Look these lines through.',
  });
}
