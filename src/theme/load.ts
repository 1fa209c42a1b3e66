import { basename, join, relative, sep } from 'node:path';
import type { Cache } from '../cache.ts';
import { contentKey } from '../cache.ts';
import { openDisk } from '../disk.ts';
import type { Finding, Message } from '../model/message.ts';
import type { Medium } from '../model/rendered-edition.ts';
import { ThemeSettings } from '../model/theme.ts';
import { nearest } from '../read/nearest.ts';
import { validate } from '../read/validation.ts';
import { parseYaml } from '../read/yaml.ts';
import type { TemplateFile, Templates } from '../render/engine.ts';
import { findOverlay, readTemplates, readThemeFile, themeFiles } from './folders.ts';
import type { LanguageFonts } from './language-fonts.ts';
import { pageRules } from './page.ts';
import type { StyleNames } from './style-mistakes.ts';

/** The style sheets of a theme, in the order in which they hold. */
const SHEETS = ['tokens.css', 'base.css', 'print.css', 'epub.css', 'web.css'] as const;
/** What themes had no need of once: where one has none, it is ours. */
const LATER: readonly string[] = ['web.css'];

/** A theme that can be built with. */
export interface Theme {
  readonly settings: ThemeSettings;
  readonly templates: Templates;
  /** Says whether a template of that name is the designer's and not ours. */
  ownTemplates(name: string): boolean;
  /** Styles of the theme alone: no fonts, no page. */
  readonly print: string;
  /** The same for browsers, which know custom properties and nesting. */
  readonly web: string;
  /** Resolves the styles for e-readers, with what must stand before and after them. */
  epub(prelude: string, end?: string): Promise<string>;
  /** Writes the rules that set passages of other languages in fonts of their own; none for none. */
  languageFonts(medium: Medium, languages: readonly LanguageFonts[]): Promise<string>;
}

/** A theme, or the messages that say why it can't be used; never both empty. */
export interface LoadedTheme {
  readonly theme?: Theme;
  readonly messages: readonly Message[];
}

/**
 * Loads a theme and the templates through the overlay: the project's own file of a name wins, then the
 * theme's, then ours.
 * @param project the folder that may hold `templates/`.
 * @param ours the package's own `templates`.
 */
export async function loadTheme(
  name: string,
  project: string,
  ours: string,
  cache: Cache,
  disk = openDisk(),
): Promise<LoadedTheme> {
  const found = await findOverlay(name, project, ours, disk);
  if (!('overlay' in found)) {
    const { expected: reason, note } = found;
    return { messages: [{ severity: 'error', file: 'theme', ruleId: 'no-theme', reason, note }] };
  }
  const { overlay } = found;
  const messages: Message[] = [];
  const say = (path: string, finding: Finding) =>
    messages.push({ ...finding, file: nameOf(path, project) });
  const [read, yml, ...styles] = await Promise.all([
    readTemplates(overlay.templates, disk),
    readThemeFile(overlay.theme, 'theme.yml', disk),
    ...SHEETS.map((sheet) => {
      const plain = LATER.includes(sheet) ? [join(ours, 'themes', 'plain')] : [];
      return readThemeFile([...overlay.theme, ...plain], sheet, disk);
    }),
  ]);
  const templates = new Map(
    [...read].map(([key, t]) => [key, { ...t, path: nameOf(t.path, project) }]),
  );
  const files = await themeFiles(overlay.theme);
  const home = overlay.theme[0] ?? '';
  for (const [i, file] of [yml, ...styles].entries())
    if (!file) say(home, missing(['theme.yml', ...SHEETS][i]!, files, basename(home)));
  const settings = yml && readSettings(yml, (finding) => say(yml.path, finding));
  const sheets = styles.filter((s) => s !== undefined);
  const isOurs = (path: string) => path.startsWith(join(ours, sep));
  const own = new Set([...read].filter(([, t]) => !isOurs(t.path)).map(([key]) => key));
  const classes = classesIn([...read.values()].filter((t) => !isOurs(t.path)));
  const looks = sheets.map((sheet) => {
    // The first two hold for all media, each of the others for its own.
    const styles = [...sheets.slice(0, 2), sheet].map(({ source }) => source);
    const properties = definedIn(settings ? [...styles, ofThePage(settings)] : styles);
    return checked(sheet, isOurs(sheet.path) ? undefined : { properties, classes }, cache);
  });
  for (const [i, findings] of (await Promise.all(looks)).entries())
    for (const finding of findings) say(sheets[i]!.path, finding);
  if (!settings || messages.some((m) => m.severity === 'error')) return { messages };
  const [tokens, base, print, epub, web] = sheets.map((s) => s.source);
  const theme: Theme = {
    settings,
    templates,
    ownTemplates: (name) => own.has(name),
    print: [tokens, base, print].join('\n'),
    web: [tokens, base, web].join('\n'),
    epub: (prelude, end = '') => resolved([prelude, tokens, base, epub, end].join('\n'), cache),
    languageFonts: (medium, languages) =>
      languageRules([tokens, base, { print, epub, web }[medium]].join('\n'), languages, cache),
  };
  return { theme, messages };
}

/** Names a file as a designer knows it: relative to the project where it lies in it. */
function nameOf(path: string, project: string): string {
  const inside = relative(project, path).split('\\').join('/');
  return inside.startsWith('../') ? path : inside;
}

function missing(file: string, files: readonly string[], theme: string): Finding {
  const near = nearest(
    file,
    files.filter((f) => f !== file),
  );
  return {
    severity: 'error',
    ruleId: 'theme-file',
    place: { line: 1, column: 1 },
    reason: `Expected the theme \`${theme}\` to have \`${file}\`, found none`,
    note: near ? `Did you mean \`${near}\`? Rename it.` : 'Copy it from the theme `plain`.',
  };
}

function readSettings(
  { source }: TemplateFile,
  say: (finding: Finding) => void,
): ThemeSettings | undefined {
  const { fields, findings } = parseYaml(source);
  for (const finding of findings) say(finding);
  if (!fields) return undefined;
  const { data, faults } = validate(ThemeSettings, fields.values);
  for (const { ruleId, path, reason, note } of faults)
    say({
      severity: ruleId === 'unknown-key' ? 'warning' : 'error',
      ruleId,
      reason,
      place: fields.place(path, ruleId === 'unknown-key' ? 'key' : 'value'),
      ...(note && { note }),
    });
  return data;
}

/** The custom properties that the rules of some page define, those of theme.yml among them. */
function ofThePage(settings: ThemeSettings): string {
  const sheets = settings.sheets.map(({ from }) => ({ width: from * 3, height: from * 4 }));
  const text = { language: 'en', direction: 'ltr', divided: true } as const;
  const furniture = { publication: '', edition: '', headline: '', imprint: '' };
  return sheets.map((size) => pageRules(settings, size, text, furniture)).join('');
}

function definedIn(styles: readonly string[]): readonly string[] {
  return [...new Set(styles.flatMap((css) => css.match(/--[\w-]+(?=\s*:)/gu) ?? []))].sort();
}

function classesIn(templates: readonly TemplateFile[]): readonly string[] {
  const lists = templates.flatMap(({ source }) => source.match(/(?<=\bclass=")[^"]*/gu) ?? []);
  return [...new Set(lists.flatMap((list) => list.split(/\s+/u)))].sort();
}

/**
 * Looks a style sheet over, once for each content: the parser is only loaded when it is new.
 * @param names for one of the designer's own, what it may speak of; without them only what would keep it
 * from being used is looked for.
 */
async function checked(
  sheet: TemplateFile,
  names: StyleNames | undefined,
  cache: Cache,
): Promise<readonly Finding[]> {
  const key = contentKey('check-2', sheet.source, JSON.stringify(names ?? ''));
  const bytes = await cache.get('styles', key, async () => {
    const { checkStylesheet, styleMistakes } = await import('./stylesheet.ts');
    const faults = await checkStylesheet(sheet);
    const mistakes = names && faults.length === 0 ? styleMistakes(sheet.source, names) : [];
    return Buffer.from(JSON.stringify([...faults, ...mistakes]));
  });
  return JSON.parse(Buffer.from(bytes).toString());
}

async function languageRules(
  source: string,
  languages: readonly LanguageFonts[],
  cache: Cache,
): Promise<string> {
  if (languages.length === 0) return '';
  const key = contentKey('languages-1', source, JSON.stringify(languages));
  const bytes = await cache.get('styles', key, async () => {
    const { languageFontRules } = await import('./stylesheet.ts');
    return Buffer.from(await languageFontRules(source, languages));
  });
  return Buffer.from(bytes).toString();
}

async function resolved(source: string, cache: Cache): Promise<string> {
  const bytes = await cache.get('styles', contentKey('epub-2', source), async () => {
    const { resolveForReaders } = await import('./stylesheet.ts');
    return Buffer.from(await resolveForReaders(source));
  });
  return Buffer.from(bytes).toString();
}
