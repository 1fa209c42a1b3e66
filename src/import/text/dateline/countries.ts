const known = new Map<string, ReadonlySet<string>>();

const plain = (text: string, language: string) =>
  text
    .toLocaleLowerCase(language || 'en')
    .replace(/[.\s]+/gu, ' ')
    .trim();

/** Says whether a text is the name of a country in a language or in English. */
export function isCountry(text: string, language: string): boolean {
  return [language, 'en'].some(
    (tongue) => tongue !== '' && namesIn(tongue).has(plain(text, tongue)),
  );
}

function namesIn(language: string): ReadonlySet<string> {
  const names = known.get(language) ?? gather(language);
  known.set(language, names);
  return names;
}

/** Asks Intl for the name of every code of two letters; one that is no country has none. */
function gather(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second);
        if (name) names.add(plain(name, language));
      }
  }
  return names;
}
