/** Languages whose newspapers part a sentence by the em dash; the others take the en dash. */
const EM: ReadonlySet<string> = new Set([
  ...['ar', 'az', 'be', 'bg', 'es', 'fa', 'hi', 'ka', 'ru', 'uk', 'ur'],
]);

/** Gives the dash that parts a sentence in a language (BCP 47): `–`, `—`, or the double one of Chinese. */
export function dashOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  // Two that join into one line (clreq §3.1.5, JLREQ cl-08).
  if (primary === 'zh' || primary === 'ja') return '——';
  if (primary === 'pt') return region === 'BR' ? '—' : '–';
  return EM.has(primary ?? '') ? '—' : '–';
}
