/** Addresses and the like, in which every sign is meant. */
const LITERAL = /(?:[a-z][\w+.-]{1,20}:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+/giu;
/** Languages that set a dash between words as an em dash with spaces. */
const EM_SPACED = new Set(['ru', 'uk', 'es', 'pt', 'ar', 'fa', 'az', 'be', 'bg']);
/** Languages that begin what someone says with a dash, and with which. */
const SPEECH: Readonly<Record<string, string>> = {
  ...{ ru: '—', uk: '—', fr: '—', es: '—', pt: '—', it: '—', tr: '—', az: '—', pl: '–', cs: '–' },
};
/** Languages whose passages end in “, or begin with ”. */
const ENDS_IN_66 = new Set([
  'de',
  'cs',
  'sk',
  'sl',
  'bg',
  'ru',
  'uk',
  'be',
  'da',
  'hr',
  'sr',
  'ka',
]);
const BEGINS_WITH_99 = new Set(['fi', 'sv', 'hu', 'he', 'nb', 'no']);

/**
 * Makes clean marks of typewriters' and mangled ones: ``word'', ,,word'', <<word>>, `word', --, three
 * stops. What becomes a straight mark is set as the language prints it when the article is built.
 * Marks that are right already stay.
 * @param language BCP 47, or empty where it is not known.
 */
export function cleanMarks(text: string, language: string): string {
  const primary = language.split('-')[0] ?? '';
  const speech = SPEECH[primary];
  if (speech && /^- (?=[\p{Lu}«"“„…¿¡])/u.test(text))
    return `${speech} ${cleanMarks(text.slice(2), language)}`;
  if (!/["'`´,<>–—“”„.-]{2}|[`´“”]| - |\. \. \./u.test(text)) return text;
  let [out, from] = ['', 0];
  for (const { 0: literal, index } of text.matchAll(LITERAL)) {
    out += clean(text.slice(from, index), primary) + literal;
    from = index + literal.length;
  }
  return out + clean(text.slice(from), primary);
}

function clean(text: string, language: string): string {
  const spaced = EM_SPACED.has(language) ? '—' : '–';
  const marked = text
    .replace(/``|(?<!')''(?!')/gu, '"')
    .replace(/(?<=^|[\s(])`(?=\p{L}[^`]{0,400}')/gu, "'")
    .replace(/(?<=\p{L})[`´](?=\p{L}|\s|$)/gu, "'")
    .replace(/(?<=^|[\s(—–-]),,(?=[\p{L}\p{N}])/gu, '„')
    .replace(/<<(?=[\p{L}\p{N}"'¡¿])([^<>]{1,2000})>>/gu, '«$1»')
    .replace(/(?<![.…])(?:\.\.\.|\. \. \.)(?![.…])/gu, '…');
  return misplaced(marked, language)
    .replace(/(?<=[\p{L}\p{N}"”’».,!?)]) (?:--?|---) (?=[\p{L}"“«„(¿¡'])/gu, ` ${spaced} `)
    .replace(/(?<=\p{L}|["”»’,]) --$/gu, ` ${spaced}`)
    .replace(/(?<=[\p{L}"”»’,.!?])---?(?=[\p{L}"“«„])/gu, '—');
}

/** Opening marks at the end of a word, and the like, are set anew by the language. */
function misplaced(text: string, language: string): string {
  let mended = text;
  if (!BEGINS_WITH_99.has(language))
    mended = mended.replace(/(?<=^|[\s(—])”(?=[\p{L}\p{N}])/gu, '"');
  if (!ENDS_IN_66.has(language))
    mended = mended.replace(/(?<=[\p{L}\p{N}.,!?…])“(?=$|[\s).,;:!?])/gu, '"');
  return mended;
}
