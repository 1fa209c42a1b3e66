import { NO_ARGUMENTS } from './arguments.ts';
import type { Tag } from './tag.ts';

const ESCAPES =
  /\{%-?\s*(end)?_?(?:raw|verbatim)\s*-?%\}|\{\{([<%])\/\*([^\n]{0,500}?)\*\/[>%]\}\}/gu;

/**
 * Finds the tags that keep code from being run by its tool: `{% raw %}` around other tags, and Hugo's
 * comments in a shortcode that is shown. All other code stays as it is.
 */
export function escapesIn(text: string, start: number, end: number): Tag[] {
  const code = text.slice(start, end);
  if (!/\{%-?\s*(?:raw|verbatim)|\{\{[<%]\/\*/u.test(code)) return [];
  const tags: Tag[] = [];
  let open: { readonly at: number; readonly end: number } | undefined;
  const add = (at: number, length: number, value: string) =>
    tags.push({
      ...{ syntax: 'template-tag', role: 'alone', name: 'raw', rest: '', args: NO_ARGUMENTS },
      start: start + at,
      end: start + at + length,
      value,
    });
  for (const { 0: whole, 1: ends, 2: sign = '', 3: shown, index } of code.matchAll(ESCAPES)) {
    if (shown !== undefined)
      add(index, whole.length, `{{${sign}${shown}${sign === '<' ? '>' : '%'}}}`);
    else if (ends === undefined) open = { at: index, end: index + whole.length };
    else if (open && /\{[{%]/u.test(code.slice(open.end, index))) {
      add(open.at, open.end - open.at, '');
      add(index, whole.length, '');
      open = undefined;
    }
  }
  return tags;
}
