import { openCache } from '../cache.ts';
import type { Asset } from '../model/asset.ts';
import type { Article } from '../model/article.ts';
import { LIMITS } from '../model/limits.ts';
import { type Message, messagesOf, report } from '../model/message.ts';
import { defaultPageSize, type PageSize, parsePageSize } from '../model/page.ts';
import type { ManuscriptWords } from '../model/proof.ts';
import type { Publication } from '../model/publication.ts';
import type { Chapter, FontFace } from '../model/rendition.ts';
import type { ThemeFonts } from '../model/theme.ts';
import { gatherWords } from '../prove/gather-words.ts';
import { readArticle } from '../read/article.ts';
import type { ProjectRoot } from '../read/root.ts';
import { pageStyles, renderChapter } from '../render/chapter.ts';
import { loadTheme } from '../render/theme.ts';
import { transformArticle } from '../transform/article.ts';

/** What the thread is asked: plain data, all of it. */
export interface PrepareRequest {
  /** Absolute path of the manuscript. */
  readonly path: string;
  readonly slug: string;
  readonly root: ProjectRoot;
  readonly publication: Publication;
  readonly cacheFolder: string;
}

/** One article taken from the manuscript to finished pages, before any file is packed or printed. */
export interface Prepared {
  readonly messages: readonly Message[];
  /** Missing where an error message says why. */
  readonly pages?: PreparedPages;
}

export interface PreparedPages {
  readonly chapter: Chapter;
  readonly styles: { readonly epub: string; readonly print: string };
  readonly fonts: { readonly epub: readonly FontFace[]; readonly print: readonly FontFace[] };
  readonly assets: readonly Asset[];
  readonly pageSize: PageSize;
  readonly themeFonts: ThemeFonts;
  readonly words: ManuscriptWords;
}
