import type { BuildResult } from '../build/result.ts';
import type { Message, Place, Severity } from '../model/message.ts';

/** What is wrong in one way, wherever it is. */
export interface Cause {
  readonly severity: Severity;
  readonly ruleId: string;
  /** The first that was said of it, and how to mend it. */
  readonly reason: string;
  readonly note?: string;
  readonly url?: string;
  readonly count: number;
  /** Files that have it. */
  readonly files: number;
  readonly places: readonly CausePlace[];
}

/** Where a cause was found, and what was found there. */
export interface CausePlace {
  readonly file: string;
  readonly place?: Place;
  readonly reason: string;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Groups all messages of a run by their rule: errors first, then what is found most often. */
export function causesOf({ articles, messages }: Pick<BuildResult, 'articles' | 'messages'>) {
  const groups = new Map<string, [Message, ...Message[]]>();
  for (const message of [...messages, ...articles.flatMap((article) => article.messages)]) {
    const key = `${message.severity} ${message.ruleId}`;
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return [...groups.values()]
    .map(causeOf)
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count);
}

function causeOf(group: readonly [Message, ...Message[]]): Cause {
  const [{ severity, ruleId, reason, note, url }] = group;
  return {
    severity,
    ruleId,
    reason,
    ...(note && { note }),
    ...(url && { url }),
    count: group.length,
    files: new Set(group.map(({ file }) => file)).size,
    places: group.map((message) => ({
      file: message.file,
      ...(message.place && { place: message.place }),
      reason: message.reason,
    })),
  };
}
