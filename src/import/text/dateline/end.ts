import { isKnownOutlet } from '../people/outlet.ts';

/** Characters at the head of a paragraph that a dateline may take. */
export const HEAD = 130;
/** Commas, and the stops of Russian agencies: `Москва. 7 апреля. ИНТЕРФАКС`. */
const BETWEEN = /\s*[,،、]\s*|\.\s+(?=\d)|(?<=\d\s?\p{L}{3,12})\.\s+(?=\p{Lu})/u;

/** Parts a dateline at its commas. */
export const partsOf = (where: string) =>
  where
    .trim()
    .replace(/[,.،]$/u, (sign) => (/\p{Lu}\p{Ll}{1,4}\.$/u.test(where.trim()) ? sign : ''))
    .split(BETWEEN)
    .map((part) => part.trim());

const DASH = /^\s*(?<dash>[—–]|--|-)\s*/u;
/** 'РИА Новости.', '/ТАСС/.', 'AZƏRTAC', after a dash or a comma and before the prose. */
const SLASHED = /^\s*[.,]?\s*\/(?<agency>[^/]{2,40})\/[.:]?\s*(?:[—–-]\s*)?/u;

/** Where a dateline ends, and what was read on the way there. */
export interface DatelineEnd {
  /** Place, region, country, day. */
  readonly where: string;
  readonly agency?: string;
  readonly length: number;
  /** Whether a dash, and not a hyphen, ends it. */
  readonly long: boolean;
  readonly hyphen: boolean;
}

/** Finds where a dateline ends, by its dash or its agency. */
export function endOf(head: string): DatelineEnd | undefined {
  const alone = aloneIn(head);
  if (alone) return alone;
  const opening =
    /^(?<where>[^()—–:;!?"“«\n/]{2,90}?)\s*(?:\((?<agency>[^()]{2,50})\)\s*(?<after>\.?\s?(?:--|[—–-])|\.|:)?\s*|(?=\s(?:--|[—–-])\s|[—–]|\.?\s*\/))/u.exec(
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
      hyphen: /^\.?\s?-$/u.test(after ?? ''),
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

/** A line that is a dateline and nothing else: place, day, agency. */
function aloneIn(head: string): DatelineEnd | undefined {
  const where = head.trim();
  if (where.length > 80 || !/\d/u.test(where)) return undefined;
  const parts = partsOf(where);
  if (parts.length < 3 || !isKnownOutlet(parts.at(-1) ?? '')) return undefined;
  return { where, length: head.length, long: false, hyphen: false };
}
