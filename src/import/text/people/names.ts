import { isName } from './name.ts';

const AND =
  /\s*(?:[,،、；;]\s*(?:(?:and|y|e|et|und|en|и|та|i|a|ve|və|و|और)\s+)?|\s(?:and|&|\+|y|e|et|und|en|и|та|й|і|i|a|oraz|ve|və|ile|और|तथा|एवं)\s|\sו-?(?=\p{Script=Hebrew})|\sو\s?(?=\p{Script=Arabic})|[・／](?=\S)|\s?(?:和|与|及|與)\s?|と)\s*/u;
const SIMPLE = /\s*(?:[,،、;]|\s(?:and|&)\s)\s*/u;

/** A person who is named, with the place that stands beside the name. */
export interface Person {
  readonly name: string;
  readonly location?: string;
}

/** Reads 'A', 'A and B', 'A, B and C', 'A in Leiden'; nothing where a part is no name. */
export function readNames(text: string): readonly Person[] | undefined {
  const plain = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.:]$/u, (sign) => (/\b\p{Lu}\.$|Jr\.$|Sr\.$/u.test(text.trim()) ? sign : ''));
  if (plain === '' || plain.length > 160) return undefined;
  for (const form of [SIMPLE, AND]) {
    const people = plain.split(form).map((part) => readPerson(part.trim()));
    if (people.length > 1 && people.every((person) => person !== undefined)) return people;
  }
  // Last, since 'y' and the like stand within names too: 'José Ortega y Gasset'.
  const one = readPerson(plain);
  return one && [one];
}

const IN =
  /^(?<name>.+?)(?:\s+(?:in|à|en|a|в|w|v|из|dans)\s+(?<place>\p{Lu}[\p{L}\p{M} .'-]{2,30})|\s*\((?<bracket>\p{Lu}[\p{L}\p{M} .'-]{2,30})\))$/u;

function readPerson(text: string): Person | undefined {
  if (isName(text)) return { name: text };
  const { name, place, bracket } = IN.exec(text)?.groups ?? {};
  const location = place ?? bracket;
  return name && location && isName(name) ? { name, location } : undefined;
}
