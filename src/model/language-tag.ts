/**
 * Reads a language tag and gives its canonical form, or nothing where it is none. `en_US` and
 * `en_US.UTF-8`, as operating systems write them, are understood. The primary subtag has two or three
 * letters, because no longer one has ever been registered (RFC 5646 §2.2.1).
 */
export function readLanguage(text: string): string | undefined {
  const tag = text
    .trim()
    .replace(/\.[\w-]*$/u, '')
    .replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-|$)/iu.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
