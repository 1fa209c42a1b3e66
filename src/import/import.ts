import { basename, extname, join, relative, resolve } from 'node:path';
import { readLanguage } from '../model/language-tag.ts';
import type { Message } from '../model/message.ts';
import { messagesOf, report } from '../model/message.ts';
import { readPublication } from '../read/publication.ts';
import { findRoot } from '../read/root.ts';
import { stemOfHeadline } from '../read/slug.ts';
import type { TextSource } from './bytes.ts';
import { saveManuscript } from './save.ts';
import { readSource } from './source.ts';
import { type Conversion, convertText } from './text/convert.ts';

/** What is to be imported, and how. */
export interface ImportOptions {
  /** Path of a text file, or a stream of its bytes. */
  readonly source: TextSource;
  /** Folder that paths and `out` start from. */
  readonly cwd: string;
  /** Folder that the manuscript is written to; `manuscript` unless it is given. */
  readonly out?: string;
  readonly headline?: string;
  /** BCP 47; else it is detected. */
  readonly language?: string;
  /** Leaves everything in that looks like a part of the page. */
  readonly keepAll?: boolean;
  /** Writes over a manuscript of the same name, which is kept beside it. */
  readonly force?: boolean;
  /** Asks for a headline where the text has none. */
  readonly ask?: () => Promise<string | undefined>;
}

/** What an import made of a text. */
export interface ImportResult {
  /** Absolute path of the manuscript; nothing where none could be made. */
  readonly path?: string;
  readonly state: 'written' | 'same' | 'kept' | 'failed';
  /** Absolute path of the manuscript that was there before. */
  readonly backup?: string;
  readonly found: Conversion['found'];
  readonly removed: Conversion['removed'];
  readonly counts?: Conversion['counts'];
  readonly messages: readonly Message[];
  /** 0 where a manuscript is there, 1 where the text can't be one, 2 where another is in its place. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Imports a pasted text: takes the parts of its page away, reads who wrote it, when and where, and writes
 * it as a manuscript with front matter. The same text gives the same bytes.
 * @throws where a file can't be read or written.
 */
export async function importArticle(options: ImportOptions): Promise<ImportResult> {
  const { source, cwd, force = false, keepAll = false, ask } = options;
  const folder = resolve(cwd, options.out ?? 'manuscript');
  const { publication } = await readPublication(await findRoot(join(folder, 'article.md')));
  const path = typeof source === 'string' ? resolve(cwd, source) : undefined;
  const name = path === undefined ? 'standard input' : relative(cwd, path).split('\\').join('/');
  const limit = publication.limits.manuscript * 1024 * 1024;
  const file = await readSource(path ?? source, name, limit);
  const failed = (): ImportResult => ({
    ...{ state: 'failed', found: [], removed: [], messages: messagesOf(file) },
    exitCode: file.messages.some(({ ruleId }) => USAGE.has(ruleId ?? '')) ? 2 : 1,
  });
  const language = options.language === undefined ? undefined : readLanguage(options.language);
  if (options.language !== undefined && language === undefined)
    report(
      file,
      'error',
      'wrong-language',
      `Expected a language tag, found \`${options.language}\``,
      {
        note: 'Write a tag such as `en`, `en-GB` or `he`.',
      },
    );
  if (file.messages.some(({ fatal }) => fatal)) return failed();
  const settings = { fallback: publication.language, keepAll, ...(language && { language }) };
  const convert = (headline: string | undefined) =>
    convertText(String(file.value), { ...settings, ...(headline && { headline }) });
  let conversion = convert(options.headline?.trim());
  if (conversion.headline === undefined && ask && isGood(conversion)) {
    const answer = (await ask())?.trim();
    if (answer) conversion = convert(answer);
  }
  for (const { severity, ruleId, reason, place, note } of conversion.findings)
    report(file, severity, ruleId, reason, { place, ...(note && { note }) });
  if (!isGood(conversion)) return failed();

  const target = join(folder, `${stemFor(conversion.headline, path)}.md`);
  const saved = await saveManuscript(target, conversion.manuscript, force);
  if (saved.state === 'kept')
    report(
      file,
      'error',
      'file-exists',
      `Expected a new file, found \`${relative(cwd, target)}\``,
      {
        note: 'Write over it with `--force`, which keeps the old one beside it, or give another `--headline`.',
      },
    );
  const { found, removed, counts } = conversion;
  return {
    ...{ path: target, ...saved, found, removed, counts },
    messages: messagesOf(file),
    exitCode: saved.state === 'kept' ? 2 : 0,
  };
}

/** Mistakes of the command line, and not of the text. */
const USAGE = new Set(['no-file', 'wrong-language']);

const isGood = ({ findings }: Conversion) => findings.every(({ severity }) => severity !== 'error');

/** Names the manuscript for its headline, else for the file that the text came in. */
function stemFor(headline: string | undefined, path: string | undefined): string {
  const file = path === undefined ? '' : basename(path, extname(path));
  return stemOfHeadline(headline ?? '') || stemOfHeadline(file) || 'article';
}
