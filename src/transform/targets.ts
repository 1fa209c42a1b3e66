import { idOf } from './slug.ts';

/** The places of an article that a link may lead to. */
export interface Targets {
  /** Gives a place its id, which no other has; `names` are what links may call it. */
  add(base: string, names: readonly string[]): string;
  /** Finds the id that a fragment (`#…`, decoded, without its sign) leads to. */
  find(fragment: string): string | undefined;
}

/** Opens the list of places; the first of a name keeps it. */
export function openTargets(): Targets {
  const ids = new Set<string>();
  const byName = new Map<string, string>();
  return {
    add(base, names) {
      const wanted = idOf(base);
      let id = wanted;
      for (let i = 2; ids.has(id); i++) id = `${wanted}-${i}`;
      ids.add(id);
      for (const name of names) {
        const key = name.normalize('NFC');
        if (!byName.has(key)) byName.set(key, id);
      }
      return id;
    },
    find(fragment) {
      const name = fragment.normalize('NFC').replace(/^user-content-/u, '');
      return byName.get(name) ?? byName.get(name.toLowerCase());
    },
  };
}
