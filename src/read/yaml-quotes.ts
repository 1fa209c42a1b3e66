const OPENING = /^[^\s#"'][^:]*:\s+(["'])/u;

/** Says whether a quoted text ends on a line, from a place within it (YAML 1.2.2 §7.3). */
function closes(line: string, quote: string, from: number): boolean {
  for (let at = from; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== quote) return true;
      at++;
    }
  }
  return false;
}

/**
 * Indents the further lines of quoted texts that begin at the margin. YAML wants them indented, but
 * the parser of Jekyll does not, so that published articles have them; lines keep their numbers.
 */
export function indentQuoted(text: string): string {
  let quote = '';
  return text
    .split('\n')
    .map((line) => {
      if (quote !== '') {
        if (closes(line, quote, 0)) quote = '';
        return /^\S/u.test(line) ? ` ${line}` : line;
      }
      const [start = '', opening = ''] = OPENING.exec(line) ?? [];
      if (opening !== '' && !closes(line, opening, start.length)) quote = opening;
      return line;
    })
    .join('\n');
}
