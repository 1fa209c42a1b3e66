import type { VFile } from 'vfile';
import { type Finding, report } from './message.ts';

/** Findings of one sort that are told one by one; those beyond, in a hostile text, are summed up. */
const MOST = 500;

/** Tells findings, and counts those that repeat. */
export interface Tally {
  /** Tells a finding, unless too many of the same key were told. */
  tell(key: string, finding: Finding): void;
  /** Tells how many were not told; nothing may be told after. */
  close(): void;
}

/** Opens a tally on a file, so that a hostile text is not a flood of messages. */
export function openTally(file: VFile): Tally {
  const untold = new Map<string, { told: number; more: number; next?: Finding }>();
  const put = ({ severity, ruleId, reason, place, note }: Finding) =>
    report(file, severity, ruleId, reason, { place, ...(note && { note }) });
  return {
    tell(key, finding) {
      const found = untold.get(key) ?? { told: 0, more: 0 };
      untold.set(key, found);
      if (found.told < MOST) {
        found.told += 1;
        put(finding);
      } else {
        found.more += 1;
        found.next ??= finding;
      }
    },
    close() {
      for (const { more, next } of untold.values()) {
        if (!next) continue;
        const times = more === 1 ? 'once more' : `${more} more times`;
        put({ ...next, reason: `${next.reason} (${times} from here on)` });
      }
    },
  };
}
