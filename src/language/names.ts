import type { Contributor, Role } from '../model/byline.ts';
import { joinList } from './lists.ts';
import { speaks, type Words, wordsOf } from './words.ts';

/** A piece of a line of names: words of ours, or a person's name to be set apart from them. */
export type NamePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly contributor: Contributor };

/** Joins names as the language does ('A, B and C'), keeping each name apart from what joins them. */
function joinNames(people: readonly Contributor[], language: string): NamePart[] {
  const names = people.map((p) => p.name);
  let next = 0;
  return joinList(names, language).map(({ type, value }): NamePart => {
    if (type === 'literal') return { kind: 'text', text: value };
    // The elements come in the order in which they went in.
    return { kind: 'name', contributor: people[next++]! };
  });
}

function lineOf(
  pattern: readonly [string, string],
  people: readonly Contributor[],
  language: string,
): NamePart[] {
  const [before = '', after = ''] = pattern[people.length > 1 ? 1 : 0].split('{names}');
  const text = (part: string): NamePart[] => (part ? [{ kind: 'text', text: part }] : []);
  return [...text(before), ...joinNames(people, language), ...text(after)];
}

/** Puts people of one role together, roles in the order of their first appearance. */
function byRole(people: readonly Contributor[]): Map<Role, Contributor[]> {
  const groups = new Map<Role, Contributor[]>();
  for (const person of people) {
    const group = groups.get(person.role);
    if (group) group.push(person);
    else groups.set(person.role, [person]);
  }
  return groups;
}

const patternOf = (words: Words, role: Role, language: string): readonly [string, string] =>
  speaks(language) ? words.roles[role] : ['{names}', '{names}'];

/**
 * Makes the line 'By A and B', and one more for each further role among them ('Illustrations by C').
 * In a language whose words we do not have, the names stand alone.
 */
export function bylineLines(people: readonly Contributor[], language: string): NamePart[][] {
  const words = wordsOf(language);
  return [...byRole(people)].map(([role, group]) =>
    lineOf(patternOf(words, role, language), group, language),
  );
}

/** Makes the lines at the end of an article: 'Additional reporting by A (Leiden)'. */
export function contributorLines(people: readonly Contributor[], language: string): NamePart[][] {
  const words = wordsOf(language);
  return [...byRole(people)].map(([role, group]) => {
    const additional = role === 'rpt' && speaks(language);
    return lineOf(
      additional ? words.additionalReporting : patternOf(words, role, language),
      group,
      language,
    );
  });
}

/** Gives a line of names as plain text, for a cover, metadata or a proof. */
export function textOf(parts: readonly NamePart[]): string {
  return parts.map((p) => (p.kind === 'name' ? nameWithPlace(p.contributor) : p.text)).join('');
}

/** Gives 'Piers Lindqvist-Okoro (Leiden)', or the name alone. */
export function nameWithPlace({ name, location }: Contributor): string {
  return location ? `${name} (${location})` : name;
}
