import type { Message } from '../model/message.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import type { Manuscript } from '../read/discover.ts';
import { nameIn } from '../read/name.ts';
import type { Job } from './jobs.ts';

/** What a refusal depends on beside the article. */
export interface Moment {
  readonly now: Date;
  readonly drafts: boolean;
  readonly allowEmbargoed: boolean;
  /** Output names that this run has given out, in lower case; a new one is added. */
  readonly taken: Map<string, Manuscript>;
}

/** Says why an article is not made although it can be read: a draft, an embargo, a name that is taken. */
export function refusal(
  { chapter: { article } }: PreparedPages,
  job: Job,
  { now, drafts, allowEmbargoed, taken }: Moment,
  file: string,
): Message | 'draft' | undefined {
  if (article.draft && !drafts) return 'draft';
  const error = (ruleId: string, reason: string, note: string): Message => ({
    severity: 'error',
    file,
    ruleId,
    reason,
    note,
  });
  if (article.embargo && !allowEmbargoed && now.getTime() < Date.parse(article.embargo))
    return error(
      'embargo',
      `Expected to be built after ${article.embargo}, when its embargo ends`,
      'Build it then, or with `--allow-embargoed` to show it to colleagues: every page will say so.',
    );
  return nameTaken(article.slug, job, taken);
}

/** Gives an article the name of its outputs, or says that another of this run has it. */
export function nameTaken(
  slug: string,
  { manuscript, root }: Pick<Job, 'manuscript' | 'root'>,
  taken: Map<string, Manuscript>,
): Message | undefined {
  const other = taken.get(slug.toLowerCase());
  taken.set(slug.toLowerCase(), other ?? manuscript);
  return (
    other && {
      severity: 'error',
      file: nameIn(root.folder, manuscript.path),
      ruleId: 'same-name',
      reason: `Expected a name of its own, found \`${slug}\`, which ${nameIn(root.folder, other.path)} has too`,
      note: 'Rename one of the two, or give it another `slug`.',
    }
  );
}

/** Says that an article was made before its embargo ends, because it was asked for. */
export function embargoNotice({ chapter: { article } }: PreparedPages, file: string): Message {
  return {
    severity: 'info',
    file,
    ruleId: 'embargoed',
    reason: `Expected to be built after ${article.embargo}; every page says that it is embargoed until then`,
    note: 'Build it again when the embargo ends, before it goes to readers.',
  };
}

/** Says that reading an article was stopped. */
export function outOfTime(file: string, milliseconds: number): Message {
  return {
    severity: 'error',
    file,
    ruleId: 'out-of-time',
    reason: `Expected to be read within ${milliseconds / 1000} s, and was stopped`,
    note: 'Something in it takes the parser very long, such as thousands of unclosed `*` and `_`, or a paragraph of tens of thousands of lines. Split it, or raise `limits.seconds` in publication.yml.',
  };
}
