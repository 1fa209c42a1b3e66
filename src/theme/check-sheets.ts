import type { Cache } from '../cache.ts';
import { contentKey } from '../cache.ts';
import type { Finding } from '../model/message.ts';
import type { ThemeSettings } from '../model/theme.ts';
import type { TemplateFile } from '../render/engine.ts';
import { pageRules } from './page.ts';
import type { Sheets } from './sheets.ts';
import type { StyleNames } from './style-mistakes.ts';

/** What the sheets of a theme are looked over with. */
interface Look {
  readonly settings: ThemeSettings | undefined;
  /** The designer's own. */
  readonly templates: readonly TemplateFile[];
  readonly isOurs: (path: string) => boolean;
  readonly cache: Cache;
}

/** Looks the sheets of a theme over, the designer's own more closely than ours, and gives what is wrong with each. */
export async function checkSheets(
  { common, own }: Sheets,
  { settings, templates, isOurs, cache }: Look,
): Promise<readonly { readonly path: string; readonly finding: Finding }[]> {
  const classes = classesIn(templates);
  const page = settings ? ofThePage(settings) : '';
  const sources = own.map((sheet, i) => `${common[i]?.source ?? ''}${sheet.source}`);
  const looks = own.map(async (sheet, i) => {
    // The first two hold for all media, each of the others for its own.
    const properties = definedIn([...sources.slice(0, 2), sources[i] ?? '', page]);
    const names = isOurs(sheet.path) ? undefined : { properties, classes };
    const findings = await checked(sheet, names, cache);
    return findings.map((finding) => ({ path: sheet.path, finding }));
  });
  return (await Promise.all(looks)).flat();
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
