import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Cache } from '../cache.ts';
import { formatDate } from '../language/dates.ts';
import type { Article } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { Content } from '../model/content.ts';
import type { FontFamily } from '../model/font.ts';
import type { Format } from '../model/formats.ts';
import { defaultPageSize, type PageSize, parsePageSize } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import type { Chapter, FontFace, Medium } from '../model/rendered-edition.ts';
import type { FontRole } from '../model/theme.ts';
import { packageRoot } from '../package-root.ts';
import { type FontCatalogue, openCatalogue, withOwnFonts } from '../render/fonts/catalogue.ts';
import { chooseFonts } from '../render/fonts/choose.ts';
import { fontFaceRules } from '../render/fonts/face-rules.ts';
import { chooseFormulaFont, formulaStack } from '../render/fonts/formula-font.ts';
import { fontStack } from '../render/fonts/order.ts';
import { passagesOf } from '../render/passages.ts';
import { usageOf } from '../render/usage.ts';
import type { Theme } from '../theme/load.ts';
import { pageRules } from '../theme/page.ts';
import { dividerOf } from '../transform/hyphenation/languages.ts';
import { nameMissing } from './missing-glyphs.ts';

interface DressRequest {
  readonly chapter: Chapter;
  readonly content: Content;
  readonly article: Article;
  readonly theme: Theme;
  readonly publication: Publication;
  readonly formats: readonly Format[];
  /** The project's own. */
  readonly fonts: readonly FontFamily[];
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
  const { chapter, content, article, theme, publication, formats, fonts, cache, file } = request;
  const { settings } = theme;
  const { language } = article;
  catalogue ??= openCatalogue(join(packageRoot(), 'lib', 'fonts'));
  const all = withOwnFonts(await catalogue, fonts);
  const stacksOf = (tag: string) => {
    const stack = (role: FontRole) => fontStack(role, settings.fonts, tag, all);
    return {
      text: stack('text'),
      display: stack('display'),
      sans: stack('sans'),
      mono: stack('mono'),
    };
  };
  const stacks = stacksOf(language);
  const passages = passagesOf(content, language).filter(
    (p) => JSON.stringify(stacksOf(p.language)) !== JSON.stringify(stacks),
  );
  const furniture = furnitureOf(article);
  const formulas = content.facts.math
    ? await chooseFormulaFont([content.body, ...content.notes], all, cache)
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
    passages,
    catalogue: all,
    cache,
  });
  nameMissing(chosen.missing, content, language, file);
  const named = { ...stacks, math: formulaStack(stacks.text) };
  const prelude = `:root{${Object.entries(named)
    .map(([role, stack]) => `--font-${role}:${stack}`)
    .join(';')}}\n`;
  // Within a passage the article's own language may come back.
  const spoken = passages.length > 0 ? [...passages.map((p) => p.language), language] : [];
  const languages = spoken.map((tag) => ({ language: tag, stacks: stacksOf(tag) }));
  const withFormulas = (faces: readonly FontFace[]) =>
    formulas ? [...faces, formulas.face] : faces;
  const embedded = settings.embedFonts ? withFormulas(chosen.epub) : [];
  const printed = withFormulas(chosen.print);
  const pageSize = pageSizeOf(publication, language);
  const { direction } = article;
  const divided = !publication.hyphenation.off && dividerOf(language) !== undefined;
  return {
    styles: {
      epub:
        fontFaceRules(embedded, 'epub') +
        (await theme.epub(prelude, await theme.languageFonts('epub', languages))),
      print: [
        fontFaceRules(printed, 'print'),
        prelude,
        pageRules(settings, pageSize, { language, direction, divided }, furniture),
        theme.print,
        await theme.languageFonts('print', languages),
      ].join(''),
      web: prelude + theme.web + (await theme.languageFonts('web', languages)),
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
    edition: [running(name || headline), day]
      .filter((part) => part !== '')
      .map(isolated)
      .join('\u2003'),
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
