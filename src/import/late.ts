import type { ImportOptions, ImportResult } from './import.ts';

/**
 * Imports a pasted text: takes the parts of its page away, reads who wrote it, when and where, and writes
 * it as a manuscript with front matter. The same text gives the same bytes.
 * @throws where a file can't be read or written.
 */
export async function importArticle(options: ImportOptions): Promise<ImportResult> {
  // A bundle of its own: it knows languages by heart, which takes a while to read.
  const late = await import('./import.ts');
  return late.importArticle(options);
}
