import { type Cache, contentKey } from '../cache.ts';
import type { LanguageFonts } from './language-fonts.ts';

/** Writes the rules of passages in other languages, once for each content; none for none. */
export async function languageRules(
  source: string,
  languages: readonly LanguageFonts[],
  cache: Cache,
): Promise<string> {
  if (languages.length === 0) return '';
  const key = contentKey('languages-1', source, JSON.stringify(languages));
  const bytes = await cache.get('styles', key, async () => {
    const { languageFontRules } = await import('./stylesheet.ts');
    return Buffer.from(await languageFontRules(source, languages));
  });
  return Buffer.from(bytes).toString();
}

/** Resolves styles for e-readers, once for each content. */
export async function resolved(source: string, cache: Cache): Promise<string> {
  const bytes = await cache.get('styles', contentKey('epub-2', source), async () => {
    const { resolveForReaders } = await import('./stylesheet.ts');
    return Buffer.from(await resolveForReaders(source));
  });
  return Buffer.from(bytes).toString();
}
