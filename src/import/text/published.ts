import type { Finding } from '../../model/message.ts';
import type { DateFound } from './dates/date.ts';
import type { DatedLine, Gathered } from './gather.ts';
import type { Removed } from './lines.ts';

const PRESS: Readonly<Record<NonNullable<DateFound['order']>, readonly [string, string]>> = {
  ambiguous: [
    'which is one day to some readers and another to others',
    'It is left out: add `published` to the front matter, or name the language with its region, such as `--language en-GB`.',
  ],
  'short-year': [
    'which names its year by two figures',
    'It is left out: add `published` to the front matter.',
  ],
  'by-language': [
    'of which the language says what is the day',
    'Change `published` if it is the other.',
  ],
};

/**
 * Settles the dates of publication and of the last change among those that were found: what is called
 * so first, then what stands among the buttons of the page, then what is nearest the head.
 */
export function settleDates(
  gathered: Gathered,
  widget: DatedLine | undefined,
): { readonly findings: readonly Finding[]; readonly unused: readonly Removed[] } {
  const unused: Removed[] = [];
  const findings: Finding[] = [];
  const all = [...gathered.dates].sort((a, b) => a.line - b.line);
  const plain = all.filter(({ date }) => date.kind === 'none');
  const ranked = [
    ...all.filter(({ date }) => date.kind === 'published'),
    ...(widget ? [widget] : []),
    ...plain,
  ];
  const updated = all.find(({ date }) => date.kind === 'updated' && date.iso !== undefined);
  const published = ranked.find(({ date }) => date.iso !== undefined);
  for (const { date, line } of [...ranked, ...all.filter((one) => one.date.kind === 'updated')])
    if (date.order && (!date.iso || date === published?.date || date === updated?.date)) {
      const [why, note] = PRESS[date.order];
      const read = date.iso ? `; it is read as ${date.iso}` : '';
      findings.push({
        severity: date.iso ? 'info' : 'warning',
        ruleId: 'date-order',
        reason: `Expected a date with its month in words, found \`${date.text}\`, ${why}${read}`,
        place: { line, column: 1 },
        note,
      });
    }
  for (const [field, dated] of [
    ['published', published],
    ['updated', updated],
  ] as const)
    if (dated?.date.iso) {
      gathered.facts[field] = dated.date.iso;
      gathered.found.push({ field, value: dated.date.iso, line: dated.line });
    }
  const day = published?.date.iso?.slice(0, 10);
  for (const { date, line } of ranked)
    if (day && date.iso && date.iso.slice(0, 10) !== day)
      findings.push({
        severity: 'warning',
        ruleId: 'two-dates',
        reason: `Expected one date of publication, found \`${date.text}\` beside ${day}`,
        place: { line, column: 1 },
        note: `${day} is taken. Change \`published\` if it is the other.`,
      });
  for (const { date, line } of all) {
    if (date === published?.date || date === updated?.date) continue;
    const again = day !== undefined && date.iso?.slice(0, 10) === day;
    const why = again ? 'the date of publication once more' : 'a date that is not taken';
    unused.push({ line, text: date.text, why });
  }
  return { findings, unused };
}
