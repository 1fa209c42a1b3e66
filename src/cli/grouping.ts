import type { Message } from '../model/message.ts';

/** A message, and others of its kind that are told with it. */
export interface Group {
  readonly message: Message;
  /** Lines of the others, rising; one of them may be told twice. */
  readonly more: readonly number[];
}

/** Messages of one kind that are told one by one. */
const FEW = 2;

/**
 * Puts messages of one kind together, where they are many, so that a page of the same mistake is not a
 * page of messages. Errors stand alone: each of them stops something.
 */
export function groupMessages(messages: readonly Message[]): readonly Group[] {
  const kinds = new Map<string, Message[]>();
  for (const message of messages) {
    const kind = kindOf(message);
    const others = kinds.get(kind);
    if (others) others.push(message);
    else kinds.set(kind, [message]);
  }
  const groups: Group[] = [];
  for (const message of messages) {
    const kind = kinds.get(kindOf(message)) ?? [];
    const [first, ...others] = kind;
    if (message.severity === 'error' || kind.length <= FEW) groups.push({ message, more: [] });
    else if (message === first)
      groups.push({ message, more: others.map(({ place }) => place?.line ?? 1) });
  }
  return groups;
}

const kindOf = ({ file, severity, ruleId, note }: Message): string =>
  [file, severity, ruleId, note?.replace(/`[^`]*`/gu, '`') ?? ''].join('\n');

/** Ranges of lines that are named. */
const MOST = 12;

/** Says how many more there are and on which lines: `54 more like it, on lines 24, 28–33 and further down`. */
export function describeMore(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const named = ranges.slice(0, MOST).map(([from, to]) => {
    if (from === to) return `${from}`;
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
  });
  const one = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
  const rest = ranges.length > MOST ? ' and further down' : '';
  return `${lines.length} more like it, on ${one ? 'line' : 'lines'} ${named.join(', ')}${rest}`;
}
