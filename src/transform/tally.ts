import type { VFile } from 'vfile';
import { type Finding, report } from '../model/message.ts';

/** Findings of one sort that are told one by one; those beyond are summed up. */
const MOST = 10;

/** Tells findings, and counts those that repeat. */
export interface Tally {
  /** Tells a finding, unless enough of the same key were told. */
  tell(key: string, finding: Finding): void;
  /** Tells how many were not told; nothing may be told after. */
  close(): void;
}

/** Opens a tally on a file, so that a page of the same mistake is not a page of messages. */
export function openTally(file: VFile, most = MOST): Tally {
  const counts = new Map<string, { count: number; next?: Finding }>();
  const put = ({ severity, ruleId, reason, place, note }: Finding) =>
    report(file, severity, ruleId, reason, { place, ...(note && { note }) });
  return {
    tell(key, finding) {
      const found = counts.get(key) ?? { count: 0 };
      counts.set(key, found);
      found.count += 1;
      if (found.count <= most) put(finding);
      else found.next ??= finding;
    },
    close() {
      for (const { count, next } of counts.values()) {
        if (!next) continue;
        const more = count - most;
        const times = more === 1 ? 'once more' : `${more} more times`;
        put({ ...next, reason: `${next.reason} (${times} from here on)` });
      }
    },
  };
}
