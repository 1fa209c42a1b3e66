import type { Contributor } from '../../model/byline.ts';
import type { DateLine } from './dates/date-line.ts';
import type { Facts, Found } from './facts.ts';
import type { Line, Removed } from './lines.ts';
import type { MetaLine } from './meta-line.ts';

/** Dates that were found, by where they stood; which of them counts is settled when all are known. */
export interface DatedLine {
  readonly date: DateLine;
  readonly line: number;
}

/** Takes facts up as they are found, from the head and the end of a text. */
export interface Gathered {
  readonly facts: { -readonly [K in keyof Facts]: Facts[K] };
  readonly found: Found[];
  readonly dates: DatedLine[];
  /** Lines that say nothing new. */
  readonly repeats: Removed[];
  /** Sets a field that has no value yet; says whether it did. */
  set(
    field: 'headline' | 'kicker' | 'deck' | 'publication' | 'source' | 'rights' | 'section',
    value: string,
    line: number,
  ): boolean;
  /** Takes a line that says nothing new; says whether it may go. */
  repeat(line: Line, why: string): boolean;
  /** Takes what a line says; says whether all of it was new or known already. */
  take(meta: MetaLine, line: Line): boolean;
}

/**
 * Begins to gather facts.
 * @param keepAll whether a line of which nothing comes of use is to stay where it stands.
 */
export function openGathering(keepAll: boolean): Gathered {
  const facts: Gathered['facts'] = {};
  const found: Found[] = [];
  const dates: DatedLine[] = [];
  const repeats: Removed[] = [];

  const set: Gathered['set'] = (field, value, line) => {
    if (facts[field] !== undefined) return facts[field] === value;
    facts[field] = value;
    found.push({ field, value, line });
    return true;
  };

  const people = (field: 'byline' | 'contributors', all: readonly Contributor[], line: number) => {
    const known = facts[field] ?? [];
    const fresh = all.filter(
      ({ name, role }) => !known.some((k) => k.name === name && k.role === role),
    );
    if (fresh.length === 0) return;
    facts[field] = [...known, ...fresh];
    found.push({ field, value: fresh.map(describe).join(', '), line });
  };

  const repeat: Gathered['repeat'] = ({ number, text }, why) => {
    if (!keepAll) repeats.push({ line: number, text, why });
    return !keepAll;
  };

  return {
    ...{ facts, found, dates, repeats, set, repeat },
    take({ dates: days, names, outlet }, { number, text }) {
      const writers = names.flatMap((n) => n.people.filter(({ role }) => role === 'aut'));
      const others = names.flatMap((n) => n.people.filter(({ role }) => role !== 'aut'));
      const { byline, publication } = facts;
      if (keepAll && days.some(({ iso }) => iso === undefined)) return false;
      // A second byline, or a second outlet, is no repetition of the first: it stays where it stands.
      if (byline && writers.some(({ name }) => !byline.some((known) => known.name === name)))
        return false;
      if (outlet !== undefined && publication !== undefined && publication !== outlet) return false;
      const printed = names.find((n) => n.text !== undefined)?.text;
      if (printed !== undefined) facts.bylineText ??= printed;
      people('byline', writers, number);
      people('contributors', others, number);
      if (outlet !== undefined) set('publication', outlet, number);
      for (const date of days) dates.push({ date, line: number });
      const fresh = days.length > 0 || found.some(({ line }) => line === number);
      return fresh || repeat({ number, text }, 'what the text says elsewhere too');
    },
  };
}

const describe = ({ name, role, location }: Contributor) =>
  `${name}${location ? ` in ${location}` : ''}${role === 'aut' ? '' : ` (${DID[role]})`}`;

const DID = {
  ...{ aut: '', rpt: 'reporting', edt: 'editing', pht: 'photographs', trl: 'translation' },
  ...{ ill: 'illustrations', ctb: 'contribution' },
} as const;
