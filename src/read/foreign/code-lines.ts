const MARK = /^(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/u;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/u;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/u;

/** What a line is: prose, indented code, or the beginning of fenced code. */
export type Line = 'blank' | 'prose' | 'code' | 'fence';

/** Follows the lines of a text as far as it takes to tell code from prose. */
export interface CodeLines {
  take(line: string): Line;
  /** Says whether a line ends the fence that was taken last. */
  closes(line: string): boolean;
}

/**
 * Opens a walk over lines. Containers are followed by their columns, roughly (CommonMark §5).
 * @param indented whether lines indented by four are code, which MDX has not.
 */
export function openCodeLines(indented: boolean): CodeLines {
  /** Columns at which the contents of the open list items begin. */
  let open: number[] = [];
  let mayBegin = true;
  let fence = '';
  return {
    take(line) {
      let [at, column, quotes] = [0, 0, 0];
      const skipSpaces = () => {
        for (; line[at] === ' ' || line[at] === '\t'; at++)
          column += line[at] === '\t' ? 4 - (column % 4) : 1;
      };
      skipSpaces();
      if (at === line.length) {
        mayBegin = true;
        return 'blank';
      }
      open = open.filter((content) => content <= column);
      const within = () => column - (open.at(-1) ?? 0);
      if (indented && mayBegin && within() >= 4) return 'code';
      mayBegin = false;
      for (;;) {
        const mark = within() >= 4 && quotes === 0 ? undefined : MARK.exec(line.slice(at, at + 12));
        if (!mark) break;
        at += mark[0].length;
        column += mark[0].length;
        if (mark[0] === '>') quotes++;
        else open.push(column + 1);
        skipSpaces();
      }
      fence = FENCE.exec(line.slice(at))?.[0] ?? '';
      return fence === '' ? 'prose' : 'fence';
    },
    closes(line) {
      return CLOSING.exec(line)?.[1]?.startsWith(fence) ?? false;
    },
  };
}
