import { join } from 'node:path';
import { type Cache, openCache } from '../cache.ts';
import { openDisk, type Sight } from '../disk.ts';
import { loadWords } from '../language/words.ts';
import type { Asset } from '../model/asset.ts';
import type { FontFamily } from '../model/font.ts';
import type { Format } from '../model/formats.ts';
import { type Message, messagesOf } from '../model/message.ts';
import type { PageSize } from '../model/page.ts';
import type { ManuscriptWords } from '../model/proof.ts';
import type { Publication } from '../model/publication.ts';
import type { Chapter, FontFace, Medium } from '../model/rendered-edition.ts';
import type { ThemeSettings } from '../model/theme.ts';
import { packageRoot } from '../package-root.ts';
import { gatherWords } from '../prove/gather-words.ts';
import { readArticle } from '../read/article.ts';
import { readManuscript } from '../read/manuscript.ts';
import { nameIn } from '../read/name.ts';
import type { ProjectRoot } from '../read/root.ts';
import { renderChapter } from '../render/chapter.ts';
import { createEngine, type Engine, TemplateError, type Templates } from '../render/engine.ts';
import { checkTemplates } from '../render/template-check.ts';
import { templateMessages } from '../render/template-message.ts';
import { type LoadedTheme, loadTheme } from '../theme/load.ts';
import { transformArticle } from '../transform/article.ts';
import { hyphenated } from '../transform/hyphenation/hyphenate.ts';
import { loadTools } from '../transform/tools.ts';
import { dress } from './dress.ts';
import { type MappedChapter, mapChapter } from './mapped.ts';
import { typesetMeta } from './typeset-meta.ts';

/** What the thread is asked: plain data, all of it. */
export interface PrepareRequest {
  /** Absolute path of the manuscript. */
  readonly path: string;
  readonly slug: string;
  readonly root: ProjectRoot;
  readonly publication: Publication;
  readonly formats: readonly Format[];
  /** The project's own. */
  readonly fonts: readonly FontFamily[];
  readonly cacheFolder: string;
  /** The moment against which an embargo is held (ms since 1970); without it no page speaks of one. */
  readonly embargoedAt?: number;
  /** Asks for `MappedChapter` too. */
  readonly mapped?: true;
  /** Counts the changes of templates and themes: at a new number they are read again. */
  readonly themes?: number;
}

/** One article taken from the manuscript to finished pages, before any file is packed or printed. */
export interface Prepared {
  readonly messages: readonly Message[];
  /** What was seen of the project: while it holds, preparing gives the same again. */
  readonly sights: readonly Sight[];
  /** Missing where an error message says why. */
  readonly pages?: PreparedPages;
}

export interface PreparedPages {
  readonly chapter: Chapter;
  readonly styles: Readonly<Record<Medium, string>>;
  readonly fonts: Readonly<Record<Medium, readonly FontFace[]>>;
  readonly assets: readonly Asset[];
  readonly pageSize: PageSize;
  readonly theme: ThemeSettings;
  readonly templates: Templates;
  readonly words: ManuscriptWords;
  /** True where the pages say that the embargo has not ended. */
  readonly embargoed: boolean;
  /** Where it was asked for. */
  readonly mapped?: MappedChapter;
}

interface Opened {
  readonly loaded: LoadedTheme;
  readonly engine: Engine | undefined;
  readonly sights: readonly Sight[];
}

/** Themes by name and project: the thread reads each once, until it is told that one has changed. */
const opened = new Map<string, Promise<Opened>>();

let themesSeen = 0;

function openTheme(
  { root, publication, cacheFolder, themes = 0 }: PrepareRequest,
  cache: Cache,
): Promise<Opened> {
  if (themes !== themesSeen) opened.clear();
  themesSeen = themes;
  const key = `${publication.theme}\0${root.folder}\0${cacheFolder}`;
  const known = opened.get(key);
  if (known) return known;
  const ours = join(packageRoot(), 'templates');
  const disk = openDisk(packageRoot());
  const opening = loadTheme(publication.theme, root.folder, ours, cache, disk).then((loaded) => ({
    ...openEngine(loaded),
    sights: disk.seen(),
  }));
  opened.set(key, opening);
  return opening;
}

function openEngine(loaded: LoadedTheme): Omit<Opened, 'sights'> {
  const { theme, messages } = loaded;
  if (!theme) return { loaded, engine: undefined };
  const mistakes = checkTemplates(theme.templates, theme.ownTemplates);
  return mistakes.length === 0
    ? { loaded, engine: createEngine(theme.templates) }
    : { loaded: { messages: [...messages, ...mistakes] }, engine: undefined };
}

const caches = new Map<string, Cache>();

function cacheIn(folder: string): Cache {
  const cache = caches.get(folder) ?? openCache(folder, join(packageRoot(), 'lib', 'seeds'));
  caches.set(folder, cache);
  return cache;
}

const isEmbargoed = (embargo: string | undefined, at: number | undefined): boolean =>
  embargo !== undefined && at !== undefined && at < Date.parse(embargo);

/** Reads, transforms and renders one manuscript. */
export async function prepareArticle(request: PrepareRequest): Promise<Prepared> {
  const { path, slug, root, publication, formats, fonts, cacheFolder } = request;
  const cache = cacheIn(cacheFolder);
  const opening = openTheme(request, cache);
  const disk = openDisk(packageRoot());
  const limit = publication.limits.manuscript * 1024 * 1024;
  const file = await readManuscript(path, limit, nameIn(root.folder, path), disk);
  const failed = () => file.messages.some((m) => m.fatal);
  const read = failed()
    ? undefined
    : await readArticle({ file, path, slug, root, publication, cache, disk });
  const { loaded, engine, sights } = await opening;
  const answer = { sights: [...disk.seen(), ...sights] };
  const { theme } = loaded;
  if (!read || failed() || !theme || !engine)
    return { ...answer, messages: [...loaded.messages, ...messagesOf(file)] };
  await loadWords(read.language);
  const words = gatherWords(read);
  const article = typesetMeta(read);
  const content = transformArticle(article, file, await loadTools(read.body));
  const { body: _, images: __, ...meta } = article;
  const embargoed = isEmbargoed(meta.embargo, request.embargoedAt);
  try {
    const { language } = article;
    const printed = formats.includes('pdf');
    const columns = theme.settings.grid === true;
    const paper = printed
      ? await hyphenated(content, language, publication.hyphenation, columns)
      : content;
    const chapter = renderChapter(meta, content, engine, { formats, embargoed, paper });
    const mapped = request.mapped && mapChapter(meta, content, engine, embargoed);
    const dressed = await dress({
      chapter,
      content,
      article,
      theme,
      publication,
      formats,
      fonts,
      cache,
      file,
    });
    const messages = [...loaded.messages, ...messagesOf(file)];
    if (failed()) return { ...answer, messages };
    const { settings, templates } = theme;
    return {
      ...answer,
      messages,
      pages: {
        chapter,
        ...dressed,
        theme: settings,
        templates,
        words,
        embargoed,
        ...(mapped && { mapped }),
      },
    };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return {
      ...answer,
      messages: [...templateMessages(error, theme.templates), ...messagesOf(file)],
    };
  }
}
