import type { BuildEvent, BuildResult } from '../build/result.ts';
import { type Manner, printArticle, printMessage, printMessages, shownPath } from './print.ts';
import { openProgress } from './progress.ts';
import { printCauses, printFailures, printSummary } from './summary.ts';
import type { Screen } from './terminal.ts';

/** Shows a run while it goes on, and what came of it. */
export interface Show {
  event(event: BuildEvent): void;
  /** @param milliseconds wall time of the run. */
  end(result: BuildResult, milliseconds: number): void;
}

/** More articles than these have a bar while they are made, and their messages by cause at the end. */
const FEW = 10;

/** Where results go. */
interface Results {
  readonly results: (text: string) => void;
  /** True where each is listed even of many: a file or a program reads them. */
  readonly lists: boolean;
}

/**
 * Shows a run to a person: results on the standard output, all else on the screen. A few articles are told
 * one by one; of many, a live screen shows how far they are.
 */
export function showText(manner: Manner, { results, lists }: Results, screen: Screen): Show {
  const { cwd, quiet, checking } = manner;
  let total = 0;
  let progress = openProgress(screen, 0, performance.now.bind(performance));
  const many = () => total > FEW;
  return {
    event(event) {
      if (event.type === 'start') {
        total = event.articles;
        progress = openProgress(screen, total, performance.now.bind(performance));
      } else if (event.type === 'waiting') {
        if (!quiet)
          screen.write(
            `Another build is writing to ${shownPath(cwd, event.folder)}; waiting for it.\n`,
          );
      } else if (event.type === 'article') {
        const { article } = event;
        const failed = article.status === 'failed' || article.status === 'out-of-time';
        if (!many()) printMessages(article, manner, screen);
        if (!many() || lists) printArticle(article, manner, { messages: screen, results });
        if (many() && !quiet) progress.step(shownPath(cwd, article.path), failed);
      }
    },
    end(result, milliseconds) {
      progress.clear();
      if (many()) printCauses(result, { quiet }, screen);
      else
        for (const message of result.messages)
          if (!quiet || message.severity === 'error') printMessage(message, screen);
      if (!quiet || many()) printFailures(result, { cwd }, screen);
      if (!quiet) printSummary(result, { milliseconds, checking }, screen);
    },
  };
}
