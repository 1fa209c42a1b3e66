import { expect, it } from 'vitest';
import { fileAs } from '../../../src/write/epub/file-as.ts';

it.each([
  ['en', 'Marta Quintela', 'Quintela, Marta'],
  ['en', 'Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
  ['en', 'Sammy Davis Jr', 'Davis, Sammy, Jr'],
  ['nl', 'Ludwig van Dam', 'Dam, Ludwig van'],
  ['en', 'Anne-Marie O’Neill', 'O’Neill, Anne-Marie'],
  ['az', 'İlham Şıxlı', 'Şıxlı, İlham'],
  ['ru', 'Лев Николаевич Толстой', 'Толстой, Лев Николаевич'],
  ['el', 'Νίκος Καζαντζάκης', 'Καζαντζάκης, Νίκος'],
])('files a person in %s: %s', (language, name, filed) => {
  expect(fileAs(name, language)).toBe(filed);
});

it.each([
  ['en', 'Reuters'],
  ['en', 'Offprint staff'],
  ['en', 'Associated Press'],
  ['en', 'The Offprint Review'],
  ['en', 'Smith & Sons'],
  ['en', 'Quintela, Marta'],
  ['az', 'Əli Həsən oğlu'],
  ['he', 'אביטל רימונן'],
  ['ja', '村上 春樹'],
  ['hu', 'Kertész Imre'],
])('files what it cannot be sure of as it is written in %s: %s', (language, name) => {
  expect(fileAs(name, language)).toBe(name);
});
