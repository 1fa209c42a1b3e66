import { readAttributes } from '../../model/attributes.ts';

/** What stands behind the fence of a block of code. */
export interface CodeInfo {
  /** In small letters; empty where none is given. */
  readonly language: string;
  readonly title: string;
  /** Lines that are marked, 1-based. */
  readonly marks: readonly number[];
}

const TITLE =
  /(?:^|[\s{,])(?:title|filename|file|caption|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/u;
const LINES = /^\d{1,5}(?:-\d{1,5})?(?:,\s*\d{1,5}(?:-\d{1,5})?)*$/u;
const MOST_MARKS = 1000;

/**
 * Reads the words behind a fence as other tools write them: `js title="a.js" {1,3-4}`, `js{1,3}` (Gatsby,
 * Docusaurus), `js:a.js` (Zola, Gatsby), `{.js filename="a.js"}` (pandoc, Quarto), `{r}`.
 */
export function readCodeInfo(
  lang: string | null | undefined,
  meta: string | null | undefined,
): CodeInfo {
  const whole = `${lang ?? ''} ${meta ?? ''}`.trim();
  const braces = [...whole.matchAll(/\{([^{}]{0,1000})\}/gu)].map(([, inside = '']) =>
    inside.trim(),
  );
  const word = /^[^\s{:,]+/u.exec(whole)?.[0] ?? '';
  const list = whole.startsWith('{') ? readAttributes(braces[0] ?? '') : undefined;
  const chunk = whole.startsWith('{') ? (/^[a-z][\w+#-]*/iu.exec(braces[0] ?? '')?.[0] ?? '') : '';
  const [, a, b, c] = TITLE.exec(whole) ?? [];
  const after = /^[^\s{:,]+:(?:title=)?([^\s{}"=]+)/u.exec(whole)?.[1];
  const language = (word || list?.classes[0] || chunk).toLowerCase();
  return {
    language: language.replace(/^\./u, ''),
    title: (a ?? b ?? c ?? after ?? '').trim(),
    marks: braces.filter((inside) => LINES.test(inside)).flatMap(numbersIn),
  };
}

function numbersIn(list: string): number[] {
  const numbers = list.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from(
      { length: Math.max(0, Math.min(to - from + 1, MOST_MARKS)) },
      (_, i) => from + i,
    );
  });
  return numbers.slice(0, MOST_MARKS);
}
