const ITEM = /[#.][^\s{}#.]+|[\w:-]+=(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"'{}]+)/u;
const LIST = new RegExp(
  `^\\s*\\{:?\\s*((?:${ITEM.source})(?:\\s+(?:${ITEM.source}))*)\\s*\\}`,
  'u',
);
const WHOLE_LIST = new RegExp(
  `^\\{:?\\s*(?:${ITEM.source})(?:\\s+(?:${ITEM.source}))*\\s*\\}$`,
  'u',
);
const CREDIT = /(?:^|\s)credit=(?:"([^"]*)"|'([^']*)'|“([^”]*)”|(\S+))/u;

/** What follows an image: its credit, and the text without the list. */
export interface AfterImage {
  readonly credit: string;
  readonly rest: string;
}

/** Reads the attribute list that follows an image at once: `{credit="Photo: A. Writer"}`. */
export function readAttributeList(text: string): AfterImage | undefined {
  const found = LIST.exec(text);
  if (!found) return undefined;
  const [, a, b, c, d] = CREDIT.exec(found[1] ?? '') ?? [];
  return { credit: a ?? b ?? c ?? d ?? '', rest: text.slice(found[0].length) };
}

/** Takes away the attribute list at the end of a heading: `{#costs .wide}`. */
export function withoutAttributeList(text: string): string {
  const end = text.trimEnd();
  const start = end.endsWith('}') ? end.lastIndexOf('{') : -1;
  return start >= 0 && WHOLE_LIST.test(end.slice(start)) ? end.slice(0, start).trimEnd() : text;
}
