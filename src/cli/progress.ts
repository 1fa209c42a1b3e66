import type { Screen } from './terminal.ts';
import { isolated, shortened, widthOf } from './width.ts';

/** ms between two drawings: more is a flicker. */
const PAUSE = 80;
/** ms after which an article a second can be told. */
const STEADY = 2000;

/** A bar in one line at the end of the screen, for many articles. */
export interface Progress {
  /** Counts an article, by its name. */
  step(name: string, failed: boolean): void;
  /** Takes the bar away, so that lines can be written; the next step brings it back. */
  clear(): void;
}

/** Opens the bar; where the screen is not live it does nothing. */
export function openProgress(screen: Screen, total: number, now: () => number): Progress {
  const begun = now();
  let [done, failures, drawn] = [0, 0, Number.NEGATIVE_INFINITY];
  let shown = false;
  return {
    step(name, failed) {
      done++;
      if (failed) failures++;
      if (!screen.live || (now() - drawn < PAUSE && done < total)) return;
      drawn = now();
      const line = barLine(
        { done, failures, total, name, elapsed: drawn - begun },
        screen.columns(),
      );
      screen.write(`\r\u001B[K${line}`);
      shown = true;
    },
    clear() {
      if (shown) screen.write('\r\u001B[K');
      shown = false;
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}

/** What the bar says; times in ms. */
export interface BarState {
  readonly done: number;
  readonly failures: number;
  readonly total: number;
  readonly name: string;
  readonly elapsed: number;
}

/** Writes the bar: `━━━━━───── 12 of 100 · essay.md · 6 a second, 15 s left`, as much of it as has room. */
export function barLine(
  { done, failures, total, name, elapsed }: BarState,
  columns: number,
): string {
  const room = columns - 1; // the last column would wrap on some terminals
  const counted = `${done} of ${total}`;
  const bad = failures > 0 ? ` · ${failures} failed` : '';
  const time = done < total ? timeLeft(done, total, elapsed) : '';
  const bar = room >= 72 ? `${barOf(done / total)} ` : '';
  const fixed = widthOf(`${bar}${counted}${bad}${time} · `);
  const rest = room - fixed;
  if (rest >= 8) return `${bar}${counted} · ${isolated(shortened(name, rest))}${bad}${time}`;
  return shortened(`${counted}${bad}${time}`, room);
}

const LENGTH = 20;
function barOf(share: number): string {
  const full = Math.round(share * LENGTH);
  return '━'.repeat(full) + '─'.repeat(LENGTH - full);
}

function timeLeft(done: number, total: number, elapsed: number): string {
  if (elapsed < STEADY || done === 0) return '';
  const each = elapsed / done;
  const rate = 1000 / each;
  const told = rate >= 1 ? `${Math.round(rate)} a second` : `${(each / 1000).toFixed(1)} s each`;
  return ` · ${told}, ${duration((total - done) * each)} left`;
}

/** Writes a time: ms in, `0.4 s`, `12 s` or `3 min 20 s` out. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
