import type { Dateline, DatelineStyle } from '../../model/dateline.ts';
import { readDate } from '../../model/iso-date.ts';
import { isCountry } from './countries.ts';
import { plainDigits, takeDate, takeDayAndMonth } from './dates/date.ts';
import { persianDay } from './dates/persian.ts';
import { isCaseless } from './people/name.ts';

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

const HEAD = 130;
const DASH = /^\s*(?<dash>[—–]|--|-)\s*/u;
/** Capitals that open a paragraph and are no place. */
const NO_PLACE =
  /^(?:nato|eu|un|us|usa|uk|uefa|fifa|imf|who|opec|bbc|cnn|update\d*|exclusive|breaking|opinion|analysis|watch|video|live|explainer|factbox|review|interview|correction|corrected|note|editorial|comment|q&a|summary|advisory|alert|photos?|quotes?|timeline|нато|оон|ес|сша|внимание|срочно|мнение|интервью|молния|видео|onu|ue|otan|urgente|entrevista|exclusiva|exclusif|eilmeldung|kommentar|son dakika|təcili)$/iu;
/** 'РИА Новости.', '/ТАСС/.', 'AZƏRTAC', after a dash or a comma and before the prose. */
const SLASHED = /^\s*[.,]?\s*\/(?<agency>[^/]{2,40})\/[.:]?\s*(?:[—–-]\s*)?/u;

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
  const parts = end.where.split(/\s*[,،、]\s*/u).map((part) => part.trim());
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
        const sure = isCapital(place) || end.agency !== undefined;
        return sure ? { left: day.left, text: head.slice(0, end.length).trim() } : undefined;
      }
    }
  }
  if (names.length > 2 || names.some((name) => !/^\p{L}/u.test(name) || name.split(' ').length > 4))
    return undefined;
  // A place that is written like any word is one only beside its agency, or its day.
  if (!isCapital(place) && end.agency === undefined && !(dated && end.long)) return undefined;
  const located = names.every((name) => isCountry(name, language) || isState(name));
  if (isCapital(place) && end.agency === undefined && !dated && !(end.long && located))
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
      ...(end.agency !== undefined && { agency: end.agency }),
      ...(date !== undefined && { date }),
    },
    ...(end.hyphen && plain && { style: 'reuters' as const }),
    text: paragraph.slice(0, end.length).trim(),
    rest: paragraph.slice(end.length).trim(),
  };
}

interface End {
  /** Place, region, country, day. */
  readonly where: string;
  readonly agency?: string;
  readonly length: number;
  /** Whether a dash, and not a hyphen, ends it. */
  readonly long: boolean;
  readonly hyphen: boolean;
}

/** Finds where a dateline ends, by its dash or its agency. */
function endOf(head: string): End | undefined {
  const opening =
    /^(?<where>[^()—–:;!?"“«\n/]{2,90}?)\s*(?:\((?<agency>[^()]{2,50})\)\s*(?<after>--|[—–-]|\.|:)?\s*|(?=\s(?:--|[—–-])\s|[—–]|\.?\s*\/))/u.exec(
      head,
    );
  if (!opening?.groups) return undefined;
  const { where = '', agency, after } = opening.groups;
  const at = opening[0].length;
  if (agency !== undefined) {
    if (!after && !/\.$/u.test(where)) return undefined;
    return {
      where,
      agency: agency.trim(),
      length: at,
      long: /^(?:[—–]|--)$/u.test(after ?? ''),
      hyphen: after === '-',
    };
  }
  const slashed = SLASHED.exec(head.slice(at));
  if (slashed) {
    const named = slashed.groups?.agency?.trim() ?? '';
    return {
      where: where.replace(/\.$/u, ''),
      agency: named,
      length: at + slashed[0].length,
      long: false,
      hyphen: false,
    };
  }
  const dash = DASH.exec(head.slice(at));
  if (!dash) return undefined;
  const hyphen = dash.groups?.dash === '-';
  const after2 = head.slice(at + dash[0].length);
  const wire =
    /^(?<agency>\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,3})\.\s+(?=["“«„]?\p{Lu})/u.exec(
      after2,
    );
  const long = !hyphen;
  if (wire?.groups?.agency && /\d/u.test(where))
    return {
      where,
      agency: wire.groups.agency,
      length: at + dash[0].length + wire[0].length,
      long,
      hyphen,
    };
  return { where, length: at + dash[0].length, long, hyphen };
}

function isPlace(place: string): boolean {
  const words = place.split(/\s+/u);
  return (
    words.length <= 4 &&
    place.length <= 40 &&
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s.'’‑-]*$/u.test(place) &&
    !NO_PLACE.test(place) &&
    (place.match(/\p{L}/gu)?.length ?? 0) >= (isCaseless(place) ? 2 : 3)
  );
}

const isCapital = (place: string) => !isCaseless(place) && place === place.toUpperCase();
/** States as American papers write them after a town: shortened, or in full. */
const isState = (name: string) =>
  /^(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.){2,3}|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah|California|Florida|Ontario|Quebec|Alberta)$/u.test(
    name,
  );

type Day =
  | { readonly iso: string }
  | { readonly iso?: undefined; readonly left: DatelineLeft['left'] };

/** Reads the day in a dateline; the year is the one that puts it nearest before the article's own day. */
function dayOf(part: string, language: string, published: string | undefined): Day | undefined {
  const whole = takeDate(part, language);
  if (whole?.iso && /^[\s.]*$/u.test(whole.rest)) return { iso: whole.iso };
  const found = takeDayAndMonth(part);
  if (!found || !/^[\s.]*$/u.test(found.rest)) return undefined;
  if (published === undefined) return { left: 'no-year' };
  const { day, month, persian } = found;
  const year = Number(published.slice(0, 4));
  const years = persian ? [year - 621, year - 622] : [year, year - 1, year + 1];
  const days = years
    .map((y) => (persian ? persianDay(y, month, day) : readDate(`${y}-${month}-${day}`)))
    .filter((iso) => iso !== undefined);
  const own = published.slice(0, 10);
  const near = days.find((iso) => Math.abs(Date.parse(iso) - Date.parse(own)) < 183 * 86_400_000);
  return near === undefined ? { left: 'no-such-day' } : { iso: near };
}

const SMALL = new Set(
  'de del de la las los le du des da do dos di am an der den im auf sur of the upon on и на'.split(
    ' ',
  ),
);

/**
 * Writes a place in capitals as a name; the page puts its own capitals on. Where a letter has two small
 * forms, as I has in Turkish, it stays as it was written.
 */
function asName(place: string, language: string): string {
  if (!isCapital(place)) return place;
  const turkic = /^(?:tr|az)\b/u.test(language);
  if (turkic && place.includes('I')) return place;
  return place
    .split(/(\s|-)/u)
    .map((word, i) => {
      const small = word.toLocaleLowerCase(language || 'en');
      if (i > 0 && SMALL.has(small)) return small;
      if (/\.\p{L}|^\p{L}\.$/u.test(word)) return word;
      const [first = '', ...rest] = [...word];
      return first + rest.join('').toLocaleLowerCase(language || 'en');
    })
    .join('');
}
