import type { Environment } from '../cache.ts';
import type { Format } from '../model/formats.ts';
import type { BuildEvent } from './result.ts';

/** What a build may be told; everything has a default. */
export interface BuildOptions {
  /** Manuscripts and folders of them; nothing: `manuscript/`, or this folder's publication. */
  readonly paths?: readonly string[];
  /** Where relative paths begin. */
  readonly cwd?: string;
  /** Output folder; `dist` under `cwd`. */
  readonly out?: string;
  readonly formats?: readonly Format[];
  readonly theme?: string;
  /** Site root for site-absolute paths. */
  readonly root?: string;
  /** Makes anew what is up to date. */
  readonly force?: boolean;
  /** Builds drafts too. */
  readonly drafts?: boolean;
  /** Builds articles before their embargo ends too, marked on every page. */
  readonly allowEmbargoed?: boolean;
  /** `OFFPRINT_BROWSER`, `OFFPRINT_CACHE`, `SOURCE_DATE_EPOCH` and what a browser needs. */
  readonly env?: Environment;
  /** The moment against which an embargo is held. */
  readonly now?: Date;
  /** Stops the build and cleans up. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: BuildEvent) => void;
}
