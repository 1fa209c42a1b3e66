import type { Finding, Message } from '../model/message.ts';
import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { Rendition } from '../model/rendition.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import { findLostWords } from '../prove/lost-words.ts';
import { checkEpub } from '../write/epub/check.ts';
import { writeEpub } from '../write/epub/write.ts';
import { modifiedAt } from './edition.ts';
import type { Session } from './session.ts';

/** An EPUB with what its checks and its proof found. */
export interface MadeEpub {
  readonly rendition: Rendition;
  readonly messages: readonly Message[];
}

/**
 * Writes the EPUB, reads it back, checks its structure, and proves that every word of the manuscript
 * is there. With `full`, the whole of the standard is checked too, where the validator is installed.
 */
export async function makeEpub(
  edition: RenderedEdition,
  pages: PreparedPages,
  file: string,
  { session, full }: { session: Session; full: boolean },
): Promise<MadeEpub> {
  const { article } = edition.chapters[0];
  const rendition = await writeEpub(edition, {
    modified: modifiedAt(article, session.options.env ?? process.env),
    templates: pages.templates,
    cache: session.cache,
  });
  const checked = await checkEpub(rendition.bytes);
  const documents = checked.contents?.documents ?? [];
  const findings: Finding[] = [
    ...checked.findings,
    ...lostWords(findLostWords(pages.words, documents, article.language)),
  ];
  if (full) findings.push(...(await validate(rendition.bytes)));
  return { rendition, messages: findings.map((finding) => ({ ...finding, file })) };
}

function lostWords(lost: ReturnType<typeof findLostWords>): Finding[] {
  return lost.map(({ word, line }) => ({
    severity: 'error',
    place: { line, column: 1 },
    ruleId: 'lost-word',
    reason: `Expected every word of the manuscript in the EPUB, found that \`${word}\` is missing`,
    note: 'Where a template of your own leaves something out, put it back; otherwise this is a fault of Offprint: please report it.',
  }));
}

async function validate(bytes: Uint8Array): Promise<Finding[]> {
  const { validateEpub } = await import('../write/epub/validate.ts');
  const found = await validateEpub(bytes);
  if (!found)
    return [
      {
        severity: 'info',
        ruleId: 'no-validator',
        reason: 'Expected the EPUB validator to be installed; only our own checks were made',
        note: 'Install it with `npm install @likecoin/epubcheck-ts`.',
      },
    ];
  return found.map(({ severity, code, text, where }) => ({
    severity,
    ruleId: code,
    reason: where ? `${text} (${where})` : text,
  }));
}
