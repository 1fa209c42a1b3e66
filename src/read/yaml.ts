import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from '../model/limits.ts';
import type { Finding, Place } from '../model/message.ts';
import { emptyRecord, type ReadFields } from './fields.ts';
import { deepYamlLine } from './yaml-depth.ts';
import { yamlErrorNote } from './yaml-notes.ts';
import { findPlace, keyOf } from './yaml-place.ts';
import { indentQuoted } from './yaml-quotes.ts';

/** Aliases in one document; a bomb needs more, and no front matter that we have seen has one. */
const ALIAS_LIMIT = 20;

/**
 * Reads YAML 1.2 (core schema, so a date stays as it is written) with the place of each field.
 * @param lineOffset lines of the file above the text.
 */
export function parseYaml(text: string, lineOffset = 0): ReadFields {
  const error = (ruleId: string, reason: string, place: Place, note?: string): ReadFields => ({
    findings: [{ severity: 'error', ruleId, reason, place, ...(note && { note }) }],
  });
  const deep = deepYamlLine(text);
  if (deep !== undefined)
    return error(
      'too-deep',
      `Expected at most ${LIMITS.nesting} levels, found YAML nested deeper than ${LIMITS.nesting}`,
      { line: deep + lineOffset, column: 1 },
      'Fields need two or three levels; look for brackets that were not closed.',
    );
  const { document, lines } = parse(text);
  const at = (from: number, to = from): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(to);
    return {
      line: start.line + lineOffset,
      column: start.col,
      endLine: end.line + lineOffset,
      endColumn: end.col,
    };
  };
  const [fault] = document.errors;
  if (fault)
    return error(
      'yaml',
      `Expected YAML, found a mistake in it: ${fault.message.replace(/\s+/gu, ' ')}`,
      at(...fault.pos),
      yamlErrorNote(fault.code),
    );
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { fields: { values: emptyRecord(), place: () => at(0) }, findings: [] };
  if (!isMap(contents))
    return error(
      'yaml',
      'Expected keys and values such as `headline: The River`, found none',
      at(contents.range?.[0] ?? 0),
    );
  return readMap(document, contents, at);
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(text: string): Parsed {
  const read = (source: string): Parsed => {
    const lines = new LineCounter();
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    return { document, lines };
  };
  const first = read(text);
  const indented = first.document.errors.length > 0 ? indentQuoted(text) : text;
  if (indented === text) return first;
  const second = read(indented);
  return second.document.errors.length === 0 ? second : first;
}

function readMap(
  document: Document.Parsed,
  root: YAMLMap,
  at: (from: number, to?: number) => Place,
): ReadFields {
  const findings: Finding[] = [];
  let aliases = 0;
  const placeOf = (node: Node): Place => at(node.range?.[0] ?? 0, node.range?.[1] ?? 0);

  function plainOf(node: unknown): unknown {
    if (isAlias(node)) {
      aliases++;
      if (aliases > ALIAS_LIMIT) return null;
      const target = node.resolve(document);
      if (target) return plainOf(target);
      findings.push({
        severity: 'error',
        ruleId: 'yaml',
        reason: `Expected \`&${node.source}\` above its alias, found \`*${node.source}\` alone`,
        note: 'A value that begins with `*` needs quotes.',
        place: placeOf(node),
      });
      return null;
    }
    if (isMap(node)) return recordOf(node);
    if (isSeq(node)) return node.items.map(plainOf);
    if (!isScalar(node)) return null;
    const { value, source } = node;
    // `1.10` and `0700` are texts to a writer: a number is one only where it is written as one.
    if (typeof value === 'number' || typeof value === 'boolean')
      return source === undefined || String(value) === source ? value : source;
    return typeof value === 'string' ? value : null;
  }

  function recordOf(map: YAMLMap): Record<string, unknown> {
    const record = emptyRecord();
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key in record && isNode(pair.key))
        findings.push({
          severity: 'warning',
          ruleId: 'duplicate-key',
          reason: `Expected \`${key}\` once, found it again`,
          note: 'The last one is used; remove the others.',
          place: placeOf(pair.key),
        });
      record[key] = plainOf(pair.value);
    }
    return record;
  }

  const values = recordOf(root);
  if (aliases > ALIAS_LIMIT)
    return {
      findings: [
        {
          severity: 'error',
          ruleId: 'too-many-aliases',
          reason: `Expected at most ${ALIAS_LIMIT} aliases (\`*name\`), found too many aliases`,
          note: 'Write the values out.',
          place: placeOf(root),
        },
      ],
    };
  return {
    fields: { values, place: (path, part) => findPlace(root, path, part, placeOf) },
    findings,
  };
}
