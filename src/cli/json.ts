import { totalsOf } from '../report/totals.ts';
import type { Show } from './show.ts';

/** Goes up when a line changes in a way that a program must know of; new fields are none. */
export const LINES_VERSION = 1;

/** Shows a run to a program: one object of JSON a line, as docs/json.md has them. */
export function showJson(stdout: (text: string) => void): Show {
  const line = (value: object) => stdout(`${JSON.stringify(value)}\n`);
  const begun = performance.now();
  let [done, total] = [0, 0];
  return {
    event(event) {
      if (event.type === 'start') {
        total = event.articles;
        line({ type: 'start', version: LINES_VERSION, articles: total });
        return;
      }
      line(event);
      if (event.type !== 'article') return;
      done++;
      const milliseconds = Math.round(performance.now() - begun);
      line({ type: 'progress', done, articles: total, milliseconds });
    },
    end(result, milliseconds) {
      const { messages, exitCode } = result;
      line({ type: 'end', exitCode, milliseconds, totals: totalsOf(result), messages });
    },
  };
}
