import type { Contributor, Role } from '../../model/byline.ts';
import { fileAs } from './file-as.ts';

/** One person or body as the package document names it. */
export interface PersonView {
  /** Unique in the package document: `creator-1`. */
  readonly id: string;
  readonly name: string;
  /** MARC relator codes, each once. */
  readonly roles: readonly Role[];
  readonly fileAs: string;
  /** 1-based place in the byline. */
  readonly sequence: number;
}

/**
 * Lists people for `dc:creator` or `dc:contributor`, in the order of the page. Who stands twice is one
 * person with two roles (EPUB 3.3 §D.3.11 allows several), or readers would show the name twice.
 */
export function viewPeople(
  people: readonly Contributor[],
  language: string,
  kind: 'creator' | 'contributor',
): PersonView[] {
  const names = [...new Set(people.map(({ name }) => name))];
  return names.map((name, index): PersonView => {
    const entries = people.filter((person) => person.name === name);
    const sortAs = entries.find((person) => person.sortAs)?.sortAs;
    return {
      id: `${kind}-${index + 1}`,
      name,
      roles: [...new Set(entries.map(({ role }) => role))],
      fileAs: sortAs ?? fileAs(name, language),
      sequence: index + 1,
    };
  });
}
