import { hasHan, writingOf } from '../../language/writing.ts';
import { covers } from '../../model/coverage.ts';
import type { FontFamily, FontKind } from '../../model/font.ts';
import type { FontRole, ThemeFonts } from '../../model/theme.ts';
import { type FontCatalogue, findFamily } from './catalogue.ts';

const GENERICS: readonly FontKind[] = ['serif', 'sans-serif', 'monospace'];

const genericOf = (families: readonly string[]): FontKind | undefined =>
  GENERICS.find((generic) => families.includes(generic));

/** The families that a theme names for a role; what is large is the text's where it says nothing else. */
export const familiesOf = (role: FontRole, fonts: ThemeFonts): readonly string[] =>
  fonts[role] ?? fonts.text;

function leadKind(families: readonly string[], catalogue: FontCatalogue): FontKind {
  const known = families.map((name) => findFamily(catalogue, name)).find((f) => f !== undefined);
  return genericOf(families) ?? known?.kind ?? 'serif';
}

const withoutGenerics = (families: readonly string[]) =>
  families.filter((name) => !GENERICS.some((generic) => generic === name));

/** How well a project's family fits a language: 2 where it is for it, 1 where for none, 0 where for others. */
function suits({ own }: FontFamily, language: string): 0 | 1 | 2 {
  if (!own || own.languages.length === 0) return 1;
  const wanted = new Intl.Locale(language).maximize();
  const fits = own.languages.some((tag) => {
    const its = new Intl.Locale(tag).maximize();
    return its.language === wanted.language && its.script === wanted.script;
  });
  return fits ? 2 : 0;
}

/** The names that lead a stack before the rest of the catalogue, the project's own among them. */
function leadingNames(
  role: FontRole,
  fonts: ThemeFonts,
  language: string,
  catalogue: FontCatalogue,
): readonly string[] {
  const families = familiesOf(role, fonts);
  const theme = withoutGenerics(families);
  const kind = leadKind(families, catalogue);
  const writing = writingOf(language);
  const drawnFor = (family: FontFamily | undefined) =>
    writing !== undefined &&
    family !== undefined &&
    covers(family.coverage, writing.letter.codePointAt(0) ?? 0);
  const own = catalogue.families.filter((family) => family.own);
  const parts: readonly (string | undefined)[] =
    fonts[role] === undefined ? ['all', role, 'text'] : ['all', role];
  const meant = own.filter(({ own: said }) => parts.includes(said?.role));
  const chosen = meant.filter((family) => suits(family, language) > 0);
  // A fixed pitch looks wrong among words; what was meant for one role fills in last in another.
  const filling = own.filter(
    (family) => family.own?.role === undefined && (family.kind !== 'monospace' || role === 'mono'),
  );
  const rank = (family: FontFamily) =>
    4 * suits(family, language) + (drawnFor(family) ? 2 : 0) + (family.kind === kind ? 1 : 0);
  const ranked = [...filling].sort((a, b) => rank(b) - rank(a));
  const first = writing
    ? ranked.filter((f) => (hasHan(writing.script) && suits(f, language) === 2) || drawnFor(f))
    : [];
  const names = (families: readonly FontFamily[]) => families.map((family) => family.name);
  return [
    ...names(chosen),
    ...names(first),
    ...theme.filter((name) => drawnFor(findFamily(catalogue, name))),
    ...theme,
    ...names(ranked),
    ...names(meant),
  ];
}

/**
 * Gives the names that end a stack: what is left of the catalogue, families of the same kind first,
 * so that a character that any of our fonts has is never a box.
 */
function lastResort(families: readonly string[], catalogue: FontCatalogue): string[] {
  const kind = leadKind(families, catalogue);
  const near = catalogue.families.filter((f) => f.kind === kind);
  // A fixed pitch stands in for nothing but its like, formulas have their own; what the project brought
  // is tried to the last.
  const far = catalogue.families.filter((f) => !['monospace', 'math'].includes(f.kind) || f.own);
  return [...near, ...far].map((f) => f.name);
}

/** The names of a role's whole stack, each once. */
function stackNames(
  role: FontRole,
  fonts: ThemeFonts,
  language: string,
  catalogue: FontCatalogue,
): readonly string[] {
  const names = [
    ...leadingNames(role, fonts, language, catalogue),
    ...lastResort(familiesOf(role, fonts), catalogue),
  ];
  const byName = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => byName.get(name.toLowerCase()) ?? name))];
}

/**
 * Gives the families of the catalogue that set a role's text, the first that has a character drawing it.
 * A project's family that was given the role leads. In Hebrew, Arabic, Hindi, Japanese and the like
 * those drawn for the script come next, so that figures and quotation marks match the letters around
 * them, among Chinese characters those of the language's own forms first; elsewhere the theme's order holds.
 * Every language has the same families, in another order: none lacks a character that another has.
 */
export function orderFamilies(
  role: FontRole,
  fonts: ThemeFonts,
  language: string,
  catalogue: FontCatalogue,
): readonly FontFamily[] {
  return stackNames(role, fonts, language, catalogue)
    .map((name) => findFamily(catalogue, name))
    .filter((family) => family !== undefined);
}

/**
 * Writes the value of `font-family` for a role (CSS Fonts 4 §2.1): the families in the order of
 * `orderFamilies`, then the generic that the theme's list ends with (`serif`, `sans-serif`,
 * `monospace`), else the generic of its first family. A family that the catalogue doesn't have keeps its
 * place: the reader may have it.
 */
export function fontStack(
  role: FontRole,
  fonts: ThemeFonts,
  language: string,
  catalogue: FontCatalogue,
): string {
  const names = stackNames(role, fonts, language, catalogue);
  const quoted = names.map((name) => `"${name.replace(/["\\\n\r\f<]/gu, '')}"`);
  return [...quoted, leadKind(familiesOf(role, fonts), catalogue)].join(', ');
}
