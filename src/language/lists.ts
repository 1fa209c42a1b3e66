/** A piece of a list: one of its items, or what joins them. */
export interface ListPart {
  readonly type: 'element' | 'literal';
  readonly value: string;
}

/** What newspapers print otherwise than CLDR's list patterns have it. */
const HOUSE: Readonly<Record<string, (joint: string, next: string) => string>> = {
  // 'And' gives way before its own sound; CLDR does not hear an accented one.
  es: (joint, next) => (/^h?[ií](?![aeo])/iu.test(next) ? joint.replace(' y ', ' e ') : joint),
  // No comma before the last, and none of the marks of direction: each name is isolated.
  fa: (joint) => joint.replace('\u200f', '').replace('، و', ' و'),
  // The particle is tied by its own sign, not by a hyphen.
  he: (joint) => joint.replace('-', '־'),
  it: (joint, next) => (/^h?[eèé]/iu.test(next) ? joint.replace(' e ', ' ed ') : joint),
  uk: (joint, next) => (/^[іїєюяй]/iu.test(next) ? joint.replace(' і ', ' та ') : joint),
  hi: (joint) => joint.replace(', और', ' और'),
};

/** Joins items as a newspaper of the language does (`A, B and C`), with what joins them kept apart. */
export function joinList(items: readonly string[], language: string): ListPart[] {
  const primary = new Intl.Locale(language).language;
  // No comma before 'and', in America neither (AP Stylebook, 'comma').
  const list = new Intl.ListFormat(primary === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const custom = HOUSE[primary];
  const parts = list.formatToParts(items);
  return parts.map(({ type, value }, i) => ({
    type,
    value: type === 'literal' && custom ? custom(value, parts[i + 1]?.value ?? '') : value,
  }));
}
