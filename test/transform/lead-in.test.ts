import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

const REST =
  'and after that the paragraph goes on for some words more, as paragraphs of newspapers do';

/** Gives what the first paragraph of a text leads in with. */
const leadOf = (words: string, options = {}) =>
  /<span class="lead-in">(.*?)<\/span>(?=\s|,|$)/u.exec(
    transform(`${words} ${REST}.`, options).html,
  )?.[1];

describe('the lead-in', () => {
  it.each([
    ['In the winter of 1994 a teacher called Teresa', 'In the winter of 1994'],
    ['It takes four people to sail her', 'It takes four people'],
    ['“It isn’t a secret,” he says', '“It isn’t a secret,”'],
    ['When Marta Quintela came to the quay she', 'When Marta Quintela came'],
    ['İyirmi il əvvəl bu sənəti bilirdi', 'İyirmi il əvvəl'],
    ['On 7 April the council met in the hall', 'On 7 April the council'],
    ['The *Boa Hora* goes down the river', 'The <em>Boa Hora</em> goes down'],
  ])('%s: takes the phrase', (words, expected) => {
    expect(leadOf(words)).toBe(expected);
  });

  it('cuts no link, no emphasis and no note call in half', () => {
    for (const words of [
      'See [the long list of every boat that there was in the harbour](https://a.example)',
      '*Every single boat that had ever been in the harbour*',
      'Boats[^1] of',
    ])
      expect(leadOf(words) ?? '').not.toMatch(/<(?:a|em|sup)\b/u);
  });

  it('is for scripts with capitals, and for paragraphs that are long enough', () => {
    expect(leadOf('עם עלות השחר יצאו הסירות מן הנמל')).toBeUndefined();
    expect(transform('In the winter of 1994 it snowed.').html).not.toContain('lead-in');
  });

  it('leaves the beginning to a dateline', () => {
    const { html } = transform(`The ferry leaves at dawn ${REST}.`, {
      dateline: { place: 'Lisbon' },
    });
    expect(html).not.toContain('lead-in');
  });

  it('takes its time by the length of the text', () => {
    const start = performance.now();
    transform('a '.repeat(50_000));
    transform(`${'*a* '.repeat(5000)}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('an initial', () => {
  const long = (start: string) => transform(`${start} ${REST} ${REST} ${REST} ${REST}.`).html;

  it('is for a paragraph that is deep enough and begins with a letter', () => {
    expect(long('“It is a noise')).toContain('class="opening initial"');
    expect(long('1994 was cold')).not.toContain('initial');
    expect(long('`code` was first')).not.toContain('initial');
    expect(long('هذا')).not.toContain('initial');
    expect(transform('Short.').html).not.toContain('initial');
  });
});
