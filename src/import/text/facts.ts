import type { Contributor } from '../../model/byline.ts';
import type { Dateline, DatelineStyle } from '../../model/dateline.ts';

/** What a pasted text says of itself, by the names of front matter. */
export interface Facts {
  readonly headline?: string;
  readonly kicker?: string;
  readonly deck?: string;
  readonly byline?: readonly Contributor[];
  readonly bylineText?: string;
  readonly contributors?: readonly Contributor[];
  readonly dateline?: Dateline;
  readonly datelineStyle?: DatelineStyle;
  readonly published?: string;
  readonly updated?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly publication?: string;
  readonly source?: string;
  readonly rights?: string;
}

/** A fact with the line that it was read from. */
export interface Found {
  readonly field: keyof Facts | 'language';
  readonly value: string;
  /** 1-based; nothing where it was given or worked out. */
  readonly line?: number;
}
