import type { FrontMatterKey } from '../../model/front-matter.ts';
import {
  ALIASES,
  BAGS,
  FRONT_MATTER_KEYS,
  fieldOf,
  plainKey,
} from '../../model/front-matter-keys.ts';
import type { Finding } from '../../model/message.ts';
import { withoutForbidden } from '../../model/xml-characters.ts';
import { type FieldPath, type Fields, isRecord, withoutEmpty } from '../fields.ts';
import { nearest } from '../nearest.ts';

/** A value under its canonical name, and the way to it in the manuscript. */
export interface Given {
  readonly key: string;
  readonly value: unknown;
  readonly path: FieldPath;
}

/** What a manuscript gives, by canonical name; several where names of one field stand side by side. */
export interface GivenFields {
  readonly given: ReadonlyMap<FrontMatterKey, readonly Given[]>;
  /** Keys of other tools that may tell a date or a description of a picture. */
  readonly others: ReadonlyMap<string, unknown>;
  readonly findings: readonly Finding[];
}

const BAG_KEYS = new Set(BAGS);
const SUGGESTED = [...FRONT_MATTER_KEYS, ...Object.values(ALIASES).flat()];

/**
 * Puts the fields of a manuscript under their canonical names, the canonical one first, then its other
 * names in their order. An unknown key is a warning with the nearest known one; within the tables that
 * other tools give their users, an unknown key is the user's own affair.
 */
export function nameFields(fields: Fields): GivenFields {
  const given = new Map<FrontMatterKey, Given[]>();
  const others = new Map<string, unknown>();
  const findings: Finding[] = [];

  const take = (key: string, raw: unknown, path: FieldPath, own: boolean) => {
    const field = fieldOf(key);
    if (field !== undefined && field !== 'ignored' && holdsForbidden(raw))
      findings.push(controlCharacter(key, fields, path));
    // An end mark may be empty: then there is none.
    const value = field === 'endMark' && raw === '' ? raw : withoutEmpty(raw);
    if (field === 'ignored') others.set(plainKey(key), value);
    else if (field === undefined) {
      others.set(plainKey(key), value);
      if (own && !isPictureText(key)) findings.push(unknownKey(key, fields, path));
    } else if (value !== undefined) {
      const list = given.get(field);
      if (list) list.push({ key, value, path });
      else given.set(field, [{ key, value, path }]);
    }
  };

  const bags: (readonly [string, Record<string, unknown>])[] = [];
  for (const [key, value] of Object.entries(fields.values)) {
    if (BAG_KEYS.has(key) && isRecord(value)) bags.push([key, value]);
    else take(key, value, [key], true);
  }
  for (const [bag, values] of bags)
    for (const [key, value] of Object.entries(values)) take(key, value, [bag, key], false);
  for (const [field, list] of given) list.sort((a, b) => rank(field, a.key) - rank(field, b.key));
  return { given, others, findings };
}

function holdsForbidden(value: unknown): boolean {
  if (typeof value === 'string') return withoutForbidden(value) !== value;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsForbidden);
}

const controlCharacter = (key: string, fields: Fields, path: FieldPath): Finding => ({
  severity: 'warning',
  ruleId: 'control-character',
  reason: `Expected text in \`${key}\`, found a character that no EPUB can hold`,
  note: 'Take it out of the front matter; it is left out here.',
  place: fields.place(path),
});

function rank(field: FrontMatterKey, key: string): number {
  const names = [field, ...(ALIASES[field] ?? [])].map(plainKey);
  return names.indexOf(plainKey(key));
}

/** The description of the lead image, which some tools keep beside it. */
export function isPictureText(key: string): boolean {
  return ['imagealt', 'heroimagealt', 'coverimagealt', 'featuredimagealt'].includes(plainKey(key));
}

function unknownKey(key: string, fields: Fields, path: FieldPath): Finding {
  const near = nearest(key, SUGGESTED);
  return {
    severity: 'warning',
    ruleId: 'unknown-key',
    reason: `Expected a field of the front matter, found \`${key}\`, which is not known`,
    note: near
      ? `Did you mean \`${near}\`?`
      : 'It is not read; remove it if no other tool needs it.',
    place: fields.place(path, 'key'),
  };
}
