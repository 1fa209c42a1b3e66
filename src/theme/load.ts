import { basename, join, relative, sep } from 'node:path';
import type { Cache } from '../cache.ts';
import { openDisk } from '../disk.ts';
import type { Finding, Message } from '../model/message.ts';
import type { Medium } from '../model/rendered-edition.ts';
import { ThemeSettings } from '../model/theme.ts';
import { nearest } from '../read/nearest.ts';
import { validate } from '../read/validation.ts';
import { parseYaml } from '../read/yaml.ts';
import type { TemplateFile, Templates } from '../render/engine.ts';
import { checkSheets } from './check-sheets.ts';
import { findOverlay, readTemplates, readThemeFile, themeFiles } from './folders.ts';
import { languageRules, resolved } from './kept-styles.ts';
import type { LanguageFonts } from './language-fonts.ts';
import { readCommonSheets, readOwnSheets, SHEETS } from './sheets.ts';

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
  const sought = await findOverlay(name, project, ours, disk);
  if (!('overlay' in sought)) {
    const { expected: reason, note } = sought;
    return { messages: [{ severity: 'error', file: 'theme', ruleId: 'no-theme', reason, note }] };
  }
  const { overlay } = sought;
  const messages: Message[] = [];
  const say = (path: string, finding: Finding) =>
    messages.push({ ...finding, file: nameOf(path, project) });
  const [read, yml, styles] = await Promise.all([
    readTemplates(overlay.templates, disk),
    readThemeFile(overlay.theme, 'theme.yml', disk),
    readOwnSheets(overlay.theme, ours, disk),
  ]);
  const templates = new Map(
    [...read].map(([key, t]) => [key, { ...t, path: nameOf(t.path, project) }]),
  );
  const files = await themeFiles(overlay.theme);
  const home = overlay.theme[0] ?? '';
  for (const [i, file] of [yml, ...styles].entries())
    if (!file) say(home, missing(['theme.yml', ...SHEETS][i]!, files, basename(home)));
  const settings = yml && readSettings(yml, (finding) => say(yml.path, finding));
  const isOurs = (path: string) => path.startsWith(join(ours, sep));
  const own = new Set([...read].filter(([, t]) => !isOurs(t.path)).map(([key]) => key));
  const found = styles.filter((s) => s !== undefined);
  const folders = overlay.theme;
  const common =
    found.length === SHEETS.length
      ? await readCommonSheets(found, settings?.common ?? false, { folders, project, ours }, disk)
      : [];
  const ownFiles = [...read.values()].filter((t) => !isOurs(t.path));
  const looked = { settings, templates: ownFiles, isOurs, cache };
  for (const { path, finding } of await checkSheets({ common, own: found }, looked))
    say(path, finding);
  if (!settings || messages.some((m) => m.severity === 'error')) return { messages };
  const [tokens, base, print, epub, web] = found.map(({ source }, i) =>
    [common[i]?.source ?? '', source].join('\n'),
  );
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
