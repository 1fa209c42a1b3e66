import { LIMITS } from '../model/limits.ts';

/**
 * Finds the line (1-based) on which YAML nests deeper than the parser can bear, before it is parsed:
 * open brackets, growing indentation, and `- - -` on one line. Quotes are not looked at, which errs
 * only for texts with a hundred open brackets.
 */
export function deepYamlLine(text: string): number | undefined {
  let flow = 0;
  const indents: number[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
    while (indents.length > 0 && indents[indents.length - 1]! >= indent) indents.pop();
    indents.push(indent);
    const marks = (/^\s*((?:[?-]\s+)*)/u.exec(line)?.[1] ?? '').replace(/\s/gu, '').length;
    for (const character of line) {
      if (character === '[' || character === '{') flow++;
      else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
      if (flow + indents.length + marks > LIMITS.nesting) return number;
    }
  }
  return undefined;
}
