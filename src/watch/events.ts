import type { ArticleResult } from '../build/result.ts';
import type { Message } from '../model/message.ts';

/** Told while manuscripts are watched; with `--json` each is a line. */
export type WatchEvent =
  /** Once the preview can be opened; `articles` is how many are watched. */
  | { readonly type: 'watching'; readonly address: string; readonly articles: number }
  /** Another build is writing to the folder. */
  | { readonly type: 'waiting'; readonly folder: string }
  /** After each build; `milliseconds` of the article count from the save. */
  | { readonly type: 'article'; readonly article: ArticleResult }
  /** Messages that belong to no article, whenever they change. */
  | { readonly type: 'messages'; readonly messages: readonly Message[] }
  /** An article that is watched no more: its file has gone. */
  | { readonly type: 'removed'; readonly path: string };
