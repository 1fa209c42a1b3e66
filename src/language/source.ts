import { speaks, wordsOf } from './words.ts';

/** What stands around the name of something: 'Based on ' and nothing after it. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

const NOTHING: Around = { before: '', after: '' };

/** A label of the writer's own: 'Adapted from: …', 'Quelle: …'. */
const LABEL = /^\p{L}[\p{L}\p{M} ]{0,30}(?::\s|：)/u;

/** Other ways in which writers say where something comes from, at the beginning or at the end. */
const SAID: Readonly<Record<string, RegExp>> = {
  en: /^(?:originally|first)\s(?:published|appeared|printed)|^(?:adapted|reprinted|excerpted|translated|condensed|from)\s|^(?:with\s)?reporting\sby\s|^source\b/iu,
  he: /^(?:מבוסס|פורסם|מתוך|לפי|על\sפי)(?:\s|$)/u,
  az: /(?:əsasında|əsasən|götürülüb|dərc\solunub)\.?$/iu,
};

/**
 * Says how the source of an article is introduced: where it came out first if it has an address, else
 * what it rests on. Nothing where the writer's own text says so already ('Based on reporting by …'),
 * nor in a language whose words we do not have.
 */
export function introduceSource(
  { text, url }: { readonly text: string; readonly url?: string | undefined },
  language: string,
): Around {
  if (!speaks(language)) return NOTHING;
  const { basedOn, firstPublishedAt, language: own } = wordsOf(language);
  const says = [basedOn, firstPublishedAt].some((pattern) => repeats(text, pattern, language));
  if (says || LABEL.test(text) || SAID[own]?.test(text)) return NOTHING;
  return aroundOf(url ? firstPublishedAt : basedOn, 'source');
}

/** Parts a pattern at the place of a value, `{source}`. */
export function aroundOf(pattern: string, name: string): Around {
  const [before = '', after = ''] = pattern.split(`{${name}}`);
  return { before, after };
}

/** Says whether a text begins, or ends, as the pattern around it would. */
function repeats(text: string, pattern: string, language: string): boolean {
  const plain = (part: string) =>
    part
      .toLocaleLowerCase(language)
      .replace(/[\p{P}\s]+/gu, ' ')
      .trim();
  const { before, after } = aroundOf(pattern, 'source');
  // Two words tell enough: 'First published in' says what 'First published at' does.
  const opening = plain(before).split(' ').slice(0, 2).join(' ');
  const closing = plain(after).split(' ').slice(-2).join(' ');
  const said = ` ${plain(text)} `;
  return (
    (opening !== '' && said.startsWith(` ${opening} `)) ||
    (closing !== '' && said.endsWith(` ${closing} `))
  );
}
