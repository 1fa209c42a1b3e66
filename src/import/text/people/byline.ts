import type { Contributor, Role } from '../../../model/byline.ts';
import { readCredit } from './labels.ts';
import { isCaseless } from './name.ts';
import { type Person, readNames } from './names.ts';
import { isKnownOutlet, outletOf } from './outlet.ts';

/** A line that names who made the article, and what it came out in. */
export interface NameLine {
  readonly people: readonly Contributor[];
  readonly outlet?: string;
  /** Whether a word such as 'By' says so; else the shape of the line alone does. */
  readonly labelled: boolean;
  /** The line as it is to be printed, where it says more than names. */
  readonly text?: string;
}

const PARTS = /\s*(?:[|/·•—–]|,|\s-\s)\s*/u;

const withRole = (people: readonly Person[], role: Role): Contributor[] =>
  people.map((person) => ({ ...person, role }));

/**
 * Reads a line of names: 'By A and B', 'Автор: А Б', 'Sabina Alizade', 'Jane Doe, Reuters', 'Photo by C',
 * '(Reporting by A; Editing by B)'. Nothing where what is named has not the shape of a name.
 */
export function readNameLine(line: string): NameLine | undefined {
  const text = line.trim().replace(/^[—–-]\s*(?=\p{L})/u, '');
  if (text.length > 200 || /[!?…]$/u.test(text)) return undefined;
  const bracketed = /^\((?<inside>[^()]{5,190})\)\.?$/u.exec(text)?.groups?.inside;
  if (bracketed !== undefined || text.includes(';')) {
    const parts = (bracketed ?? text).split(/;\s*/u).map((part) => readOne(part.trim()));
    const all = parts.every((part) => part?.labelled);
    return all
      ? { labelled: true, people: parts.flatMap((part) => part?.people ?? []) }
      : undefined;
  }
  return readOne(text);
}

function readOne(text: string): NameLine | undefined {
  const credit = readCredit(text);
  const said = credit?.rest ?? text;
  const role = credit?.role ?? 'aut';
  const names = readNames(said);
  const labelled = credit !== undefined;
  if (names && !(names.length === 1 && outletOf(said) === 'sure'))
    return { people: withRole(names, role), labelled };
  const joined = labelled ? nameAndOutlet(said) : undefined;
  if (joined) return { people: withRole(joined.people, role), outlet: joined.outlet, labelled };
  if (labelled && role === 'aut' && outletOf(said) === 'sure')
    return { people: [], outlet: said, labelled };
  // 'Jane Doe, Reuters' and 'Jane Doe | The Harbour Post'
  const bracket = /^(?<name>[^()]+?)\s*\((?<outlet>[^()]+)\)$/u.exec(said)?.groups;
  const parts = bracket ? [bracket.name ?? '', bracket.outlet ?? ''] : said.split(PARTS);
  const [first = '', ...more] = parts;
  const people = more.length > 0 ? readNames(parts.slice(0, -1).join(', ')) : undefined;
  const outlet = parts.at(-1)?.trim() ?? '';
  if (people && outletOf(outlet) === 'sure')
    return { people: withRole(people, role), outlet, labelled };
  // 'By Jane Doe, political correspondent': printed as it stands.
  const one = labelled && role === 'aut' && more.length === 1 ? readNames(first) : undefined;
  if (one && outlet.length <= 60 && !isCaseless(outlet) && !/[.]$/u.test(outlet))
    return { people: withRole(one, role), labelled, text };
  return undefined;
}

/** Reads 'JANE DOE Associated Press', as agencies write it on one line. */
function nameAndOutlet(text: string): { people: readonly Person[]; outlet: string } | undefined {
  const words = text.split(' ');
  if (words.length > 10) return undefined;
  for (let at = words.length - 1; at >= 2; at--) {
    const outlet = words.slice(at).join(' ');
    const people = isKnownOutlet(outlet) ? readNames(words.slice(0, at).join(' ')) : undefined;
    if (people) return { people, outlet };
  }
  return undefined;
}
