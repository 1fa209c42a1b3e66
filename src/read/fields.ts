import type { Finding, Place } from '../model/message.ts';
import { withoutForbidden } from '../model/xml-characters.ts';

/** The way to a value: keys of mappings and indices of lists. */
export type FieldPath = readonly (string | number)[];

/** Values as a writer gave them, each with its place in the file. */
export interface Fields {
  /** Without a prototype, so that no key of a manuscript means anything to JavaScript. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Gives the place of a value, or of its key; where the way leads nowhere, the last place on it. */
  place(path: FieldPath, part?: 'key' | 'value'): Place;
}

/** Fields as far as they could be read, and what was wrong; without fields, nothing could be. */
export interface ReadFields {
  readonly fields?: Fields;
  readonly findings: readonly Finding[];
}

/** Makes a mapping that inherits nothing. */
export function emptyRecord(): Record<string, unknown> {
  // Object.create is typed `any`; an object without a prototype is a record of unknowns.
  return Object.create(null) as Record<string, unknown>;
}

/** Says whether a value is a mapping of keys and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Copies plain data, leaving out what is empty (`deck:` with nothing behind it is a deck not given), and
 * characters that no EPUB can hold.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (isRecord(value)) {
    const copy = emptyRecord();
    for (const [key, item] of Object.entries(value)) {
      const kept = withoutEmpty(item);
      if (kept !== undefined) copy[key] = kept;
    }
    return Object.keys(copy).length > 0 ? copy : undefined;
  }
  const plain = typeof value === 'string' ? withoutForbidden(value) : value;
  return plain === null || (typeof plain === 'string' && plain.trim() === '') ? undefined : plain;
}
