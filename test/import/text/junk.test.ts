import { describe, expect, it } from 'vitest';
import { findJunk } from '../../../src/import/text/junk/junk.ts';
import { toLines } from '../../../src/import/text/lines.ts';

const PROSE = 'The boat leaves at six, and nobody who works late has to wait for a bus again.';

/** Puts a line between enough paragraphs that it stands at no edge. */
const amidst = (line: string) =>
  [...Array(9).fill(PROSE), line, ...Array(9).fill(PROSE)].join('\n\n');

const removed = (text: string, language = 'en') =>
  findJunk(toLines(text), language).removed.map(({ text: line }) => line);

const BUTTONS = [
  ...['Share', 'Tweet', 'Copy link', 'Share on Facebook', 'Facebook Twitter WhatsApp'],
  ...[
    'Share | 12 | Tweet | Email',
    'Поделиться',
    'Paylaş',
    'שיתוף',
    'مشاركة',
    'シェア',
    '分享到 微信',
  ],
];
const WIDGETS = [
  ...['A- A A+', 'A A A', '+ ↺ − 16 px', 'Font size: A- A+', 'Text size - +'],
  ...['2024-04-07 + ↺ − 16 px', 'date 2024-04-07 + ↺ − 16 px', 'Tarix: 07.04.2024 A- A+'],
];
const ANYWHERE = [
  ...['ADVERTISEMENT', 'Advertisement - scroll to continue', 'Story continues below advertisement'],
  ...['Read more: The market square gets a new name', 'READ ALSO » The market square'],
  ...['Читайте также: Площадь получит имя', 'Lire aussi : La place change', '関連記事：市場の広場'],
  ...['Sign up for our newsletter', 'Subscribe to The Harbour Post for €1 a week'],
  ...[
    'We use cookies to give you the best experience.',
    '3 min read',
    '12 comments',
    '1,245 views',
  ],
  ...['Follow us on Telegram', 'Lesedauer: 5 Minuten', 'Комментарии (3)', '5 minutes ago'],
];
const PROSE_LINES = [
  ...['He shared the post on Facebook and went to bed.', 'Facebook', 'Cookies', 'Comments'],
  ...['Sites that use cookies must say so.', '"We use cookies," the baker said, "for breakfast."'],
  ...['The advertisement ran for nine weeks.', 'Read more books, she told the children.'],
  ...['Printing', 'A plan for the harbour', '16 px is the size of the letters.', '+ 3 °C'],
  ...['(AP Photo/Ana Ruiz)', 'Photo: Ana Ruiz/Reuters', 'Subscribers left the paper in May.'],
  ...[
    'Two views of one river',
    'Commentators agreed.',
    '• Facebook',
    '- Share',
    'Related to the queen',
  ],
];

describe('what belongs to the page', () => {
  it.each([...BUTTONS, ...WIDGETS])('at the head or the end: %s', (line) => {
    expect(removed([line, PROSE, PROSE, PROSE].join('\n\n'))).toEqual([line]);
    expect(removed([PROSE, PROSE, PROSE, line].join('\n\n'))).toEqual([line]);
  });

  it.each(ANYWHERE)('anywhere: %s', (line) => {
    expect(removed(amidst(line))).toEqual([line]);
  });

  it.each(PROSE_LINES)('prose and credits stay: %s', (line) => {
    expect(removed(amidst(line))).toEqual([]);
  });

  it('takes names of networks that stand together', () => {
    expect(removed(amidst('Facebook\nTelegram\nX'))).toEqual(['Facebook', 'Telegram', 'X']);
  });

  it('takes the titles under a heading of other articles, and no writer after them', () => {
    const text = `${PROSE}\n\nRelated articles\nA bridge is painted once again\nThe lighthouse keeper moved to town\n\nMarta Quintela`;
    expect(removed(text)).toHaveLength(3);
  });

  it('reads the date among the buttons', () => {
    const { date } = findJunk(toLines(`${PROSE}\n\n${PROSE}\n\n7 avril 2024 + ↺ − 16 px`), 'fr');
    expect(date).toMatchObject({ line: 5, date: { iso: '2024-04-07' } });
  });

  it('names runs of blank lines with their numbers', () => {
    const { removed: runs } = findJunk(
      toLines(`${PROSE}${'\n'.repeat(8)}${PROSE}\n\n\n\n\n`),
      'en',
    );
    expect(runs).toEqual([{ line: 2, endLine: 8, text: '', why: '7 blank lines' }]);
  });
});
