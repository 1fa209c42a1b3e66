import type { Dateline, DatelineStyle } from '../../../model/dateline.ts';
import { plainDigits } from '../dates/date.ts';
import { isKnownOutlet } from '../people/outlet.ts';
import { isCountry } from './countries.ts';
import { dayOf } from './day.ts';
import { endOf, HEAD, partsOf } from './end.ts';
import { asName, isCapital, isPlace, isState } from './place.ts';

/** A dateline that a paragraph began with. */
export interface DatelineFound {
  readonly dateline: Dateline;
  readonly style?: DatelineStyle;
  /** As it stood. */
  readonly text: string;
  /** The paragraph without it. */
  readonly rest: string;
}

/** A dateline that has to stay in the prose, with the reason. */
export interface DatelineLeft {
  readonly left: 'no-year' | 'no-such-day';
  readonly text: string;
}

/**
 * Reads the dateline that a paragraph begins with: `BAKU, April 7 (Agency) —`, `PARIS (AP) —`,
 * `БАКУ, 7 апр - РИА Новости.`, `Berlin (dpa) -`. A place is one that is in capitals or has its agency
 * or day with it. A day without a year is of the article's year.
 * @param published ISO date of the article.
 */
export function readDateline(
  paragraph: string,
  language: string,
  published: string | undefined,
): DatelineFound | DatelineLeft | undefined {
  const head = plainDigits(paragraph.slice(0, HEAD));
  const end = endOf(head);
  if (!end) return undefined;
  const parts = partsOf(end.where);
  // An agency may stand behind the day as one more part: `Bakı, 7 aprel, AZƏRTAC`.
  const agency = end.agency ?? (isKnownOutlet(parts.at(-1) ?? '') ? parts.pop() : undefined);
  const [place = '', ...more] = parts;
  if (!isPlace(place) || parts.length > 5 || parts.includes('')) return undefined;
  const names: string[] = [];
  let date: string | undefined;
  let dated = false;
  for (const part of more) {
    const day = dayOf(part, language, published);
    if (day === undefined) names.push(part);
    else if (dated) return undefined;
    else {
      dated = true;
      date = day.iso;
      if (day.iso === undefined) {
        const sure = isCapital(place) || agency !== undefined;
        return sure ? { left: day.left, text: head.slice(0, end.length).trim() } : undefined;
      }
    }
  }
  if (names.length > 2 || names.some((name) => !/^\p{L}/u.test(name) || name.split(' ').length > 4))
    return undefined;
  // A place that is written like any word is one only beside its agency, or its day.
  if (agency !== undefined && !isAgency(agency)) return undefined;
  if (!isCapital(place) && agency === undefined && !(dated && end.long)) return undefined;
  const located = names.every((name) => isCountry(name, language) || isState(name));
  if (isCapital(place) && agency === undefined && !dated && !(end.long && located))
    return undefined;
  const country =
    names.find((name) => isCountry(name, language)) ??
    (names.length > 1 ? names.at(-1) : undefined);
  const region = names.filter((name) => name !== country).join(', ');
  const plain = region === '' && country === undefined;
  return {
    dateline: {
      place: asName(place, language),
      ...(region && { region }),
      ...(country !== undefined && { country }),
      ...(agency !== undefined && { agency }),
      ...(date !== undefined && { date }),
    },
    ...(end.hyphen && plain && { style: 'reuters' as const }),
    text: paragraph.slice(0, end.length).trim(),
    rest: paragraph.slice(end.length).trim(),
  };
}

/** An agency has a capital, or is one that is known to have none: `dpa`. */
const isAgency = (agency: string) => /^[\p{Lu}\p{Lo}]/u.test(agency) || isKnownOutlet(agency);
