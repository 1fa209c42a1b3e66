import { detectLanguage } from '../../language/detect.ts';
import { scriptOfLanguage } from '../../language/scripts.ts';
import type { Finding } from '../../model/message.ts';
import type { Line } from './lines.ts';

/** The language that a manuscript gets, and whether the text itself told it. */
export interface SettledLanguage {
  readonly used?: string;
  readonly detected: boolean;
}

/**
 * Settles the language: the one that is given, else the one that the text is in, else `fallback`, the
 * publication's. Where the publication is in the language of the text, its own tag says more: `en-GB`.
 */
export function settleLanguage(
  lines: readonly Line[],
  given: string | undefined,
  fallback: string | undefined,
  findings: Finding[],
): SettledLanguage {
  if (given !== undefined) return { used: given, detected: false };
  const { language: guess, sure } = detectLanguage(lines.map(({ text }) => text).join('\n'));
  if (guess !== undefined && sure) {
    const same = fallback !== undefined && primary(fallback) === primary(guess);
    return { used: same ? fallback : guess, detected: true };
  }
  // Letters of another script than the publication's are surer than any guess.
  const other =
    guess !== undefined &&
    fallback !== undefined &&
    scriptOfLanguage(guess) !== scriptOfLanguage(fallback);
  const taken = other ? guess : (fallback ?? guess);
  const found = guess === undefined ? 'too little of one' : `what may be \`${guess}\``;
  const set = taken === undefined ? 'none is set' : `\`${taken}\` is set`;
  findings.push({
    severity: 'warning',
    ruleId: 'language-unsure',
    reason: `Expected a text whose language can be told, found ${found}; ${set}`,
    note: 'Name it with `--language`, or change `language` in the front matter.',
  });
  return { detected: false, ...(taken !== undefined && { used: taken }) };
}

const primary = (tag: string) => new Intl.Locale(tag).language;
