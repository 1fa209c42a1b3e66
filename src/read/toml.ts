import { parse, TomlDate, TomlError } from 'smol-toml';
import { LIMITS } from '../model/limits.ts';
import type { Place } from '../model/message.ts';
import { emptyRecord, type FieldPath, isRecord, type ReadFields } from './fields.ts';

/**
 * Reads TOML 1.0 with the place of each key; the parser gives none, so keys are looked for in the
 * lines, within their table.
 * @param lineOffset lines of the file above the text.
 */
export function parseToml(text: string, lineOffset = 0): ReadFields {
  try {
    // A document is always a table, and `plain` keeps it one.
    const values = plain(parse(text, { maxDepth: LIMITS.nesting })) as Record<string, unknown>;
    return { fields: { values, place: (path) => findKey(text, path, lineOffset) }, findings: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const deep = error.message.includes('nested');
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /u, '');
    return {
      findings: [
        {
          severity: 'error',
          ruleId: deep ? 'too-deep' : 'toml',
          reason: deep
            ? `Expected at most ${LIMITS.nesting} levels, found TOML nested deeper than ${LIMITS.nesting}`
            : `Expected TOML, found a mistake in it: ${reason}`,
          place: { line: error.line + lineOffset, column: error.column },
          note: deep
            ? 'Fields need two or three levels; look for brackets that were not closed.'
            : 'Texts stand in quotes: `title = "The River"`.',
        },
      ],
    };
  }
}

/** Takes what the parser gives to plain data: dates as they were written, tables without prototypes. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const record = emptyRecord();
  for (const [key, item] of Object.entries(value)) record[key] = plain(item);
  return record;
}

const HEADER = /^\s*\[\[?\s*([^\]]+?)\s*\]/u;
const KEY = /^(\s*)("[^"]*"|'[^']*'|[\w.-]+)\s*=/u;

const unquoted = (key: string) => key.replace(/^["']|["']$/gu, '');

function findKey(text: string, path: FieldPath, lineOffset: number): Place {
  const names = path.filter((step) => typeof step === 'string');
  let table = '';
  let nearest: Place = { line: lineOffset, column: 1 };
  for (const [i, line] of text.split('\n').entries()) {
    const at = (from: number, length: number): Place => ({
      line: i + 1 + lineOffset,
      column: from + 1,
      endLine: i + 1 + lineOffset,
      endColumn: from + 1 + length,
    });
    const header = HEADER.exec(line)?.[1];
    if (header !== undefined) {
      table = header
        .split('.')
        .map((part) => unquoted(part.trim()))
        .join('.');
      if (table === names.join('.')) return at(0, line.trimEnd().length);
      continue;
    }
    const [, space = '', key] = KEY.exec(line) ?? [];
    if (key === undefined) continue;
    const name = [...(table ? [table] : []), unquoted(key)].join('.');
    const whole = names.join('.');
    if (name === whole) return at(space.length, key.length);
    // An inline table holds the rest of the way on this line.
    if (whole.startsWith(`${name}.`)) nearest = at(space.length, key.length);
  }
  return nearest;
}
