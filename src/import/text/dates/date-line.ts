import { type DateFound, plainDigits, takeDate } from './date.ts';
import { takeDateLabel } from './labels.ts';
import { isWeekday } from './months.ts';
import { takeTime } from './time.ts';

/** A line, or a part of one, that says when the text came out and nothing else. */
export interface DateLine {
  readonly kind: 'published' | 'updated' | 'none';
  /** ISO date or date-time; nothing where it can't be told. */
  readonly iso?: string;
  readonly order?: DateFound['order'];
  readonly text: string;
}

const LEADING_TIME =
  /^(\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{2,4})?)(?:\s*[,|/·-]?\s+)(?=\S)(.*)$/iu;

/** Reads a text that is a date from its beginning to its end, with what is usual around it. */
export function readDateLine(text: string, language: string): DateLine | undefined {
  if (text.length > 120) return undefined;
  const plain = plainDigits(text.trim()).replace(/^[([]|[)\]]$/gu, '');
  const { kind, rest } = takeDateLabel(plain);
  let body = withoutWeekday(rest.trim());
  // 'Published 09:30, 7 April 2024'
  const early = LEADING_TIME.exec(body);
  const before = early ? takeTime(early[1] ?? '') : undefined;
  if (early && before) body = withoutWeekday(early[2] ?? '');
  const date = takeDate(body, language);
  if (!date) return undefined;
  const time = before ?? takeTime(date.rest.trim());
  const left = before ? date.rest : (time?.rest ?? date.rest);
  if (!/^[\s.,;|·•)]*$/u.test(withoutWeekday(left.replace(/^[\s,(]+/u, '')))) return undefined;
  return {
    kind,
    text: text.trim(),
    ...(date.iso && { iso: `${date.iso}${time?.time ?? ''}` }),
    ...(date.order && { order: date.order }),
  };
}

/** Takes a day of the week away from the head of a text. */
function withoutWeekday(text: string): string {
  const [, two, one] =
    /^(([\p{L}\p{M}.׳-]{2,16})(?:\s[\p{L}\p{M}׳]{2,10})?)[,،]?(?:\s+|$)/u.exec(text) ?? [];
  for (const words of [two, one])
    if (words !== undefined && isWeekday(words))
      return text.slice(words.length).replace(/^[.,،\s]+/u, '');
  return text;
}
