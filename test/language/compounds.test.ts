import { expect, it } from 'vitest';
import { compoundParts } from '../../src/language/compounds.ts';

const marked = (text: string) =>
  compoundParts(text)
    .map((part) => (part.whole ? `[${part.text}]` : part.text))
    .join('');

it('keeps compounds whole, with the marks that touch them', () => {
  expect(marked('Thirty-Two Years')).toBe('[Thirty-Two] Years');
  expect(marked('Ein „Open-Source-Projekt“: so geht’s')).toBe(
    'Ein [„Open-Source-Projekt“:] so geht’s',
  );
  expect(marked('Two vice-mayors, one well-to-do town')).toBe(
    'Two [vice-mayors,] one [well-to-do] town',
  );
});

it('leaves dashes, long compounds and plain words alone', () => {
  for (const text of [
    'A town - and its river',
    'The 1990s–2000s',
    'pre- and post-',
    '',
    'Donaudampfschifffahrts-Gesellschaft',
  ])
    expect(marked(text)).toBe(text);
});

it('takes no longer than the text does', () => {
  const parts = compoundParts('a-'.repeat(100_000) + ' -a b-c'.repeat(20_000));
  expect(parts.filter(({ whole }) => whole)).toHaveLength(20_000);
});
