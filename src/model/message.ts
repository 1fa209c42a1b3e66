import type { VFile } from 'vfile';

/** Says how much a message weighs: an error fails its article, a warning names something changed or left out. */
export type Severity = 'error' | 'warning' | 'info';

/** A 1-based place in a source file; `end` is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * One thing to tell the writer, as plain data: it crosses from the worker to the command line,
 * into `--json` and into the preview unchanged.
 */
export interface Message {
  readonly severity: Severity;
  /** Path as the writer knows it: relative to the project root where it lies under it. */
  readonly file: string;
  readonly place?: Place;
  /** Kebab-case name of the rule, for example `unknown-key`. */
  readonly ruleId: string;
  /** What was expected and what was found, in one sentence. */
  readonly reason: string;
  /** How to mend it, in one sentence. */
  readonly note?: string;
  readonly url?: string;
}

/** What a stage says about the manuscript; the file is known from where it is said. */
export type Finding = Omit<Message, 'file'>;

interface Positioned {
  readonly position?: Unist | undefined;
}
interface Unist {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Gives the place of a syntax-tree node, or nothing for a generated one without a position. */
export function placeOf(node: Positioned | undefined): Place | undefined {
  const at = node?.position;
  if (!at) return undefined;
  const { start, end } = at;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Puts a finding on the file without throwing; the stage goes on, so that all are told at once. */
export function report(
  file: VFile,
  severity: Severity,
  ruleId: string,
  reason: string,
  more: { place?: Place | undefined; note?: string; url?: string } = {},
): void {
  const message = severity === 'info' ? file.info(reason) : file.message(reason);
  if (severity === 'error') message.fatal = true;
  message.source = 'offprint';
  message.ruleId = ruleId;
  if (more.place) {
    const { line, column, endLine = line, endColumn = column } = more.place;
    message.line = line;
    message.column = column;
    message.place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  }
  if (more.note) message.note = more.note;
  if (more.url) message.url = more.url;
}

/** Turns the messages gathered on a file into plain data, in the order of their places. */
export function messagesOf(file: VFile): Message[] {
  const order = (m: Message) => (m.place ? m.place.line * 1e5 + m.place.column : 0);
  return file.messages
    .map((m): Message => {
      const at = m.place && 'start' in m.place ? m.place : undefined;
      return {
        severity: m.fatal ? 'error' : m.fatal === false ? 'warning' : 'info',
        file: file.path ?? '',
        ruleId: m.ruleId ?? 'unknown',
        reason: m.reason,
        ...(at && {
          place: {
            line: at.start.line,
            column: at.start.column,
            endLine: at.end.line,
            endColumn: at.end.column,
          },
        }),
        ...(m.note && { note: m.note }),
        ...(m.url && { url: m.url }),
      };
    })
    .sort((a, b) => order(a) - order(b));
}
