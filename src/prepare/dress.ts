import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Cache } from '../cache.ts';
import { formatDate } from '../language/dates.ts';
import type { Article } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { Content } from '../model/content.ts';
import type { Format } from '../model/formats.ts';
import { placeOf, report } from '../model/message.ts';
import { defaultPageSize, type PageSize, parsePageSize } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import type { Chapter, FontFace, Medium } from '../model/rendered-edition.ts';
import { packageRoot } from '../package-root.ts';
import { type FontCatalogue, openCatalogue } from '../render/fonts/catalogue.ts';
import { chooseFonts } from '../render/fonts/choose.ts';
import { fontFaceRules } from '../render/fonts/face-rules.ts';
import { chooseFormulaFont, formulaStack } from '../render/fonts/formula-font.ts';
import { fontStack } from '../render/fonts/order.ts';
import { usageOf } from '../render/usage.ts';
import type { Theme } from '../theme/load.ts';
import { pageRules } from '../theme/page.ts';

interface DressRequest {
  readonly chapter: Chapter;
  readonly content: Content;
  readonly article: Article;
  readonly theme: Theme;
  readonly publication: Publication;
  readonly formats: readonly Format[];
  readonly cache: Cache;
  readonly file: VFile;
}

/** What a chapter wears: fonts, style sheets, pictures, the size of its page. */
interface Dress {
  readonly styles: Readonly<Record<Medium, string>>;
  readonly fonts: Readonly<Record<Medium, readonly FontFace[]>>;
  readonly assets: readonly Asset[];
  readonly pageSize: PageSize;
}

/** Formulas have a font of their own. */
const FORMULA = /<math[\s>].*?<\/math>/gsu;

/** Gives the signs beyond ASCII that a style sheet may print by itself, such as an ornament. */
const signsIn = (css: string): string => [...css].filter((c) => c > '~').join('');

let catalogue: Promise<FontCatalogue> | undefined;

/** Chooses the fonts that a chapter needs and finishes its style sheets; names letters no font has. */
export async function dress(request: DressRequest): Promise<Dress> {
  const { chapter, content, article, theme, publication, formats, cache, file } = request;
  const { settings } = theme;
  const { language } = article;
  catalogue ??= openCatalogue(join(packageRoot(), 'lib', 'fonts'));
  const fontsOfOurs = await catalogue;
  const furniture = furnitureOf(article);
  const formulas = content.facts.math
    ? await chooseFormulaFont([content.body, ...content.notes], fontsOfOurs, cache)
    : undefined;
  const chosen = await chooseFonts({
    characters: [
      formulas ? chapter.print.replace(FORMULA, '') + formulas.missing : chapter.print,
      ...Object.values(furniture),
      signsIn(theme.print),
      '0123456789-',
    ],
    usage: { ...usageOf(content, language), sans: true },
    formats,
    fonts: settings.fonts,
    language,
    catalogue: fontsOfOurs,
    cache,
  });
  nameMissing(chosen.missing, content, file);
  const stack = (role: 'text' | 'sans' | 'mono') =>
    `--font-${role}:${fontStack(settings.fonts[role], language, fontsOfOurs)}`;
  const math = `--font-math:${formulaStack(fontStack(settings.fonts.text, language, fontsOfOurs))}`;
  const prelude = `:root{${[stack('text'), stack('sans'), stack('mono'), math].join(';')}}\n`;
  const withFormulas = (fonts: readonly FontFace[]) =>
    formulas ? [...fonts, formulas.face] : fonts;
  const embedded = settings.embedFonts ? withFormulas(chosen.epub) : [];
  const printed = withFormulas(chosen.print);
  const pageSize = pageSizeOf(publication, language);
  const { direction } = article;
  return {
    styles: {
      epub: fontFaceRules(embedded, 'epub') + (await theme.epub(prelude)),
      print: [
        fontFaceRules(printed, 'print'),
        prelude,
        pageRules(settings, pageSize, direction, furniture),
        theme.print,
      ].join(''),
      web: prelude + theme.web,
    },
    fonts: { epub: embedded, print: printed, web: withFormulas(chosen.web) },
    assets: assetsOf(content, article),
    pageSize,
  };
}

function furnitureOf({ headline, publication, published, language, timezone }: Article) {
  const name = publication?.name ?? '';
  const day = published ? formatDate(published, language, timezone) : '';
  const issue = publication?.issue ?? '';
  return {
    headline: isolated(running(headline)),
    publication: isolated(running(name || headline)),
    imprint: [name, issue, day]
      .filter((part) => part !== '')
      .map(isolated)
      .join(' · '),
  };
}

/** Characters of a running head: it is one line on a page of A5. */
const RUNNING = 70;

/** Shortens a running head at a word: it reminds of the article, and the whole stands on its first page. */
function running(text: string): string {
  const characters = [...text];
  if (characters.length <= RUNNING) return text;
  const cut = characters.slice(0, RUNNING).join('');
  return `${cut.replace(/\s+\S{0,20}$/u, '').replace(/[\p{P}\s]+$/u, '')}…`;
}

/** Keeps a name in one script from drawing in the figures of its neighbour (UAX #9 §2.7). */
const isolated = (text: string) => `\u2068${text}\u2069`;

function pageSizeOf({ page }: Publication, language: string): PageSize {
  // The schema let only readable sizes in, and the default has a name.
  return parsePageSize(page.size ?? defaultPageSize(language))!;
}

/** Gives each picture once: the prose's, and the one at the head. */
function assetsOf(content: Content, { leadImage }: Article): readonly Asset[] {
  const all = leadImage ? [leadImage.asset, ...content.assets] : content.assets;
  return [...new Map(all.map((asset) => [asset.href, asset])).values()].sort((a, b) =>
    a.href < b.href ? -1 : 1,
  );
}

/** Names letters that no font has, with the first place of each in the prose. */
function nameMissing(missing: readonly string[], content: Content, file: VFile): void {
  if (missing.length === 0) return;
  const wanted = new Set(missing);
  let place: ReturnType<typeof placeOf>;
  visit(content.body, 'text', (node) => {
    if (!place && [...node.value].some((c) => wanted.has(c))) place = placeOf(node);
  });
  const shown = missing.slice(0, 12).map((c) => `${c} (${codeOf(c)})`);
  const rest = missing.length > 12 ? ` and ${missing.length - 12} more` : '';
  report(
    file,
    'warning',
    'missing-glyph',
    `Expected letters that a font of the theme has, found ${shown.join(', ')}${rest}`,
    {
      place,
      note: 'In the PDF they show as a box or not at all; an e-reader may have a font for them.',
    },
  );
}

const codeOf = (c: string) =>
  `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
