import { describe, expect, it } from 'vitest';
import { readNameLine } from '../../../src/import/text/people/byline.ts';

/** Line, names with their roles, outlet. */
const LINES: readonly (readonly [line: string, people: string, outlet?: string])[] = [
  ['By Jane Doe', 'Jane Doe aut'],
  [
    'By Jane Doe, John Roe and Ana M. de la Cruz',
    'Jane Doe aut, John Roe aut, Ana M. de la Cruz aut',
  ],
  ['BY JANE DOE', 'JANE DOE aut'],
  ['By Ana Ruiz in Lisbon', 'Ana Ruiz aut @Lisbon'],
  ['By JOHN ROE Associated Press', 'JOHN ROE aut', 'Associated Press'],
  ['Jane Doe, Reuters', 'Jane Doe aut', 'Reuters'],
  ['Jane Doe | News.Az', 'Jane Doe aut', 'News.Az'],
  ['Sabina Quliyeva', 'Sabina Quliyeva aut'],
  ['Ludwig van Beethoven', 'Ludwig van Beethoven aut'],
  ['José Ortega y Gasset', 'José Ortega y Gasset aut'],
  ['(Reporting by Jane Doe in Paris; Editing by John Roe)', 'Jane Doe rpt @Paris, John Roe edt'],
  ['Photo by Ana Ruiz', 'Ana Ruiz pht'],
  ['Translated by Ana Ruiz', 'Ana Ruiz trl'],
  ['Автор: Анна Петрова', 'Анна Петрова aut'],
  ['Фото: Анна Петрова', 'Анна Петрова pht'],
  ['Von Anna Schmidt und Peter Klein', 'Anna Schmidt aut, Peter Klein aut'],
  ['Par Jean Dupont', 'Jean Dupont aut'],
  ['Por María López y Juan Pérez', 'María López aut, Juan Pérez aut'],
  ['Di Anna Rossi', 'Anna Rossi aut'],
  ['Anna Kowalska i Jan Nowak', 'Anna Kowalska aut, Jan Nowak aut'],
  ['Müəllif: Sabina Əlizadə', 'Sabina Əlizadə aut'],
  ['Yazan: Ayşe Yılmaz', 'Ayşe Yılmaz aut'],
  ['מאת: דנה לוי ויוסי כהן', 'דנה לוי aut, יוסי כהן aut'],
  ['بقلم أحمد حسن', 'أحمد حسن aut'],
  ['نویسنده: علی رضایی', 'علی رضایی aut'],
  ['लेखक: रवि कुमार', 'रवि कुमार aut'],
  ['文／山田太郎', '山田太郎 aut'],
  ['记者 王小明', '王小明 aut'],
];

const OTHERS = [
  ...['The End', 'New York', 'By the river', 'By Design', 'Happy Birthday', 'Associated Press'],
  ...['Agence France-Presse', 'Von der Leyen besucht Kiew', 'Who Owns the River?', 'Ferry returns'],
];

describe('lines of names', () => {
  for (const [line, people, outlet] of LINES)
    it(`${line}: ${people}`, () => {
      const read = readNameLine(line);
      const said = read?.people.map(
        ({ name, role, location }) => `${name} ${role}${location ? ` @${location}` : ''}`,
      );
      expect([said?.join(', '), read?.outlet]).toEqual([people, outlet]);
    });

  it.each(OTHERS)('no name: %s', (line) => {
    expect(readNameLine(line)).toBeUndefined();
  });

  it('prints a line as it stands that says more than a name', () => {
    const read = readNameLine('By Jane Doe, political correspondent');
    expect(read).toMatchObject({
      people: [{ name: 'Jane Doe' }],
      text: 'By Jane Doe, political correspondent',
    });
  });
});
