import { drawCover } from '../cover/cover.ts';
import type { Finding, Message } from '../model/message.ts';
import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { Rendition } from '../model/rendition.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import { withOwnFonts } from '../render/fonts/catalogue.ts';
import { checkEpub } from '../write/epub/check.ts';
import { writeEpub } from '../write/epub/write.ts';
import { modifiedAt } from './edition.ts';
import type { Job } from './jobs.ts';
import { proveWords } from './lost-words.ts';
import type { Session } from './session.ts';

/** An EPUB with what its checks and its proof found. */
export interface MadeEpub {
  readonly rendition: Rendition;
  readonly messages: readonly Message[];
}

/**
 * Draws the cover, writes the EPUB, reads it back, checks its structure, and proves that every word of
 * the manuscript is there. With `full`, the whole of the standard is checked too, where the validator
 * is installed.
 */
export async function makeEpub(
  edition: RenderedEdition,
  pages: PreparedPages,
  file: string,
  { job, session, full }: { job: Job; session: Session; full: boolean },
): Promise<MadeEpub> {
  const { article } = edition.chapters[0];
  const cover = await drawCover({
    article,
    settings: pages.theme.cover,
    fonts: pages.theme.fonts,
    catalogue: withOwnFonts(await session.catalogue(), job.fonts),
    cache: session.cache,
  });
  const options = {
    modified: modifiedAt(article, session.options.env ?? process.env),
    templates: pages.templates,
    cache: session.cache,
  };
  const rendition = await writeEpub({ ...edition, cover }, options);
  const checked = await checkEpub(rendition.bytes);
  const documents = checked.contents?.documents ?? [];
  const findings: Finding[] = [
    ...checked.findings,
    ...proveWords(pages.words, documents, { language: article.language, rendition: 'EPUB' }),
  ];
  if (full) findings.push(...(await validate(rendition.bytes)));
  return { rendition, messages: findings.map((finding) => ({ ...finding, file })) };
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
