import { scriptOfLanguage } from '../../language/scripts.ts';
import { covers } from '../../model/coverage.ts';
import { type FontCatalogue, type FontFamily, type FontKind, findFamily } from './catalogue.ts';

const GENERICS: readonly FontKind[] = ['serif', 'sans-serif', 'monospace'];

/** A letter that tells whether a family was drawn for the script. */
const LETTERS: Readonly<Record<string, number>> = { hebrew: 0x5d0, arabic: 0x627 };

const genericOf = (families: readonly string[]): FontKind | undefined =>
  GENERICS.find((generic) => families.includes(generic));

function leadKind(families: readonly string[], catalogue: FontCatalogue): FontKind {
  const known = families.map((name) => findFamily(catalogue, name)).find((f) => f !== undefined);
  return genericOf(families) ?? known?.kind ?? 'serif';
}

/**
 * Orders names of families for a language. In Hebrew and Arabic those drawn for the script come first,
 * so that figures and quotation marks match the letters around them; elsewhere the theme's order holds.
 */
function orderNames(
  names: readonly string[],
  language: string,
  catalogue: FontCatalogue,
): readonly string[] {
  const letter = LETTERS[scriptOfLanguage(language)];
  if (letter === undefined) return names;
  const own = (name: string) => {
    const family = findFamily(catalogue, name);
    return family !== undefined && covers(family.coverage, letter);
  };
  return [...names.filter(own), ...names.filter((name) => !own(name))];
}

/**
 * Gives the names that end a stack: what is left of the catalogue, families of the same kind first,
 * so that a character that any of our fonts has is never a box.
 */
function lastResort(names: readonly string[], catalogue: FontCatalogue): string[] {
  const kind = leadKind(names, catalogue);
  const rest = catalogue.families.filter(
    (f) => !names.some((name) => findFamily(catalogue, name) === f),
  );
  const near = rest.filter((f) => f.kind === kind);
  // A fixed pitch looks wrong among words, so it stands in for nothing but its like; formulas have their own.
  const far = rest.filter((f) => !['monospace', 'math', kind].includes(f.kind));
  return [...near, ...far].map((f) => f.name);
}

const withoutGenerics = (families: readonly string[]) =>
  families.filter((name) => !GENERICS.some((generic) => generic === name));

/** Gives the families of the catalogue that set a role's text, the first that has a character drawing it. */
export function orderFamilies(
  families: readonly string[],
  language: string,
  catalogue: FontCatalogue,
): readonly FontFamily[] {
  const names = withoutGenerics(families);
  const all = [...orderNames(names, language, catalogue), ...lastResort(families, catalogue)];
  const found = all.map((name) => findFamily(catalogue, name)).filter((f) => f !== undefined);
  return [...new Set(found)];
}

/**
 * Writes the value of `font-family` for a role (CSS Fonts 4 §2.1): the families in the order of the
 * language, the rest of the catalogue, then the generic that `families` ends with (`serif`,
 * `sans-serif`, `monospace`), else the generic of its first family. A family that the catalogue
 * doesn't have keeps its place: the reader may have it.
 */
export function fontStack(
  families: readonly string[],
  language: string,
  catalogue: FontCatalogue,
): string {
  const names = orderNames(withoutGenerics(families), language, catalogue);
  const all = new Set([...names, ...lastResort(families, catalogue)]);
  const quoted = [...all].map((name) => `"${name.replace(/["\\\n\r\f<]/gu, '')}"`);
  return [...quoted, leadKind(families, catalogue)].join(', ');
}
