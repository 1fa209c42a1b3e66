import type { Finding } from '../model/message.ts';
import type { ManuscriptWords } from '../model/proof.ts';
import { findLostWords } from '../prove/lost-words.ts';

/**
 * Proves that every word of a manuscript is in a rendition; each one that is not is an error.
 * @param documents the rendition's, in reading order.
 * @param rendition what it is called in a message: `EPUB`, `web page`.
 */
export function proveWords(
  words: ManuscriptWords,
  documents: readonly string[],
  { language, rendition }: { readonly language: string; readonly rendition: string },
): Finding[] {
  return findLostWords(words, documents, language).map(({ word, line }) => ({
    severity: 'error',
    place: { line, column: 1 },
    ruleId: 'lost-word',
    reason: `Expected every word of the manuscript in the ${rendition}, found that \`${word}\` is missing`,
    note: 'Where a template of your own leaves something out, put it back; otherwise this is a fault of Offprint: please report it.',
  }));
}
