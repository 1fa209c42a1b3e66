import { describe, expect, it } from 'vitest';
import { convertText } from '../../src/import/text/convert.ts';

/** Milliseconds that a text of this size may take on a slow machine; what is not linear takes minutes. */
const ENOUGH = 10_000;
const HALF_MB = 512 * 1024;

/** For texts of many small blocks, each of which costs something. */
const MANY = 128 * 1024;

const fill = (piece: string, size = HALF_MB) => piece.repeat(Math.ceil(size / piece.length));

/** Texts that make a careless reader slow, each about half a megabyte. */
const TEXTS: Readonly<Record<string, string>> = {
  'one line': fill('The boat leaves at six. '),
  'one line of one word': fill('a'),
  'one line of stars': fill('*a_ '),
  'one line of dollars': fill('$1 '),
  'one line of brackets': fill('[]( ![ '),
  'one line of quotation marks': fill('"\'`´“”„« » '),
  'one line of backticks and apostrophes': fill("``a'' `b' "),
  'one line of angles': fill('<<a <b>> '),
  'one line of hyphens and stops': fill('a--b ... . . . - '),
  'one line of addresses': fill('https://a.b/(((( ))))).,; a@b.cc ', MANY),
  'one line of an address': `https://example.org/${fill('((')}`,
  'one line of at signs': fill('a@b.'),
  'one line of references': fill('&amp;&#x41;&&&#'),
  'one line of mojibake': fill('â€œCafÃ©â€\u009d '),
  'one line of joiners': fill('\u200b\u200c\u200d\u00a0\u00ad'),
  'one line of a date': fill('2024-04-07 7 April '),
  '100,000 blank lines': `First words.${'\n'.repeat(100_000)}Last words.`,
  'short lines': fill('ab\n', MANY),
  'lines of share buttons': fill('Share\nFacebook\n', MANY),
  'lines of headings of lists': fill('Related articles:\nA title of another article here\n', MANY),
  'lines of bullets': fill('- a\n', MANY),
  'lines of bullets, deeper and deeper': Array.from(
    { length: 1400 },
    (_, i) => `${' '.repeat(i * 2)}- a`,
  ).join('\n'),
  'lines of bullets that ask': fill('- Why?\n', MANY),
  'lines of bullets of two kinds': fill('- a\n* b\n', MANY),
  'lines of numbers': Array.from({ length: 20_000 }, (_, i) => `${(i % 9999) + 1}. a`).join('\n'),
  'one bullet that goes on': `- a\n${fill('  and goes on without an end\n')}`,
  'lines of quotations': fill('> a\n>\n', MANY),
  'quotations within quotations': `${'>'.repeat(HALF_MB)} a`,
  'lines of turns': fill('Q: Why?\n\nA: So.\n\n', MANY),
  'lines of many speakers': Array.from({ length: 10_000 }, (_, i) => `Speaker ${i}: Yes.\n`).join(
    '\n',
  ),
  'lines that break words': fill('the old light was on for cen-\nturies and a day, it is writ-\n'),
  'lines at a width': fill(`${'x'.repeat(35)} ${'y'.repeat(36)}\n`),
  'lines of rules': fill('A title\n=======\n\n', MANY),
  'lines of names': fill('Marta Quintela\n', MANY),
  'lines of dates': fill('7 April 2024\n', MANY),
  'lines of colons': fill(':::a\n{{b}} {%c%}\n'),
  'one line of capitals and dashes': fill('BAKU, April 7 (A) — '),
  'one line of brackets and commas': fill('A, (B), '),
};

describe('hostile texts', () => {
  it.each(Object.keys(TEXTS))('%s', (name) => {
    const begun = performance.now();
    const { manuscript } = convertText(TEXTS[name] ?? '', { fallback: 'en' });
    expect(performance.now() - begun).toBeLessThan(ENOUGH);
    expect(manuscript.startsWith('---\n')).toBe(true);
  });
});
