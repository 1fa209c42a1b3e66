import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Conversion, convertText } from '../../src/import/text/convert.ts';

// Each folder of test/fixtures/import/ holds a pasted text, the manuscript that it becomes, and what its writer is
// told. `SAVE=1 npx vitest run test/import/convert.test.ts` writes the last two anew: read them through.

const CASES = join(import.meta.dirname, '..', 'fixtures', 'import');

function toldOf({ found, removed, findings, counts }: Conversion): string {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  return [
    ...found.map(({ field, value, line }) => `found ${field} @${line ?? '-'}: ${value}`),
    `counted ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    ...removed.map(
      ({ line, endLine, text, why }) =>
        `left out ${line}${endLine ? `–${endLine}` : ''}, ${why}: ${text}`,
    ),
    ...findings.map(
      ({ severity, ruleId, place, reason }) =>
        `${severity} ${ruleId} @${place?.line ?? '-'}: ${reason}`,
    ),
    '',
  ].join('\n');
}

function golden(path: string, text: string): string {
  if (process.env.SAVE) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}

describe('a pasted text becomes a manuscript', () => {
  it.each(readdirSync(CASES))('%s', (name) => {
    const text = readFileSync(join(CASES, name, 'in.txt'), 'utf8');
    const conversion = convertText(text);
    expect(conversion.manuscript).toBe(
      golden(join(CASES, name, 'golden.md'), conversion.manuscript),
    );
    const told = toldOf(conversion);
    expect(told).toBe(golden(join(CASES, name, 'told.txt'), told));
    expect(convertText(text)).toEqual(conversion);
  });
});
