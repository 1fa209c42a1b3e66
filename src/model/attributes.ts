const VALUE = String.raw`(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"'{}]+)`;
const ITEM = String.raw`(?:[#.][^\s{}#.="']+|-(?=[\s}])|[\p{L}_][\w:-]*=${VALUE})`;
const ITEMS = new RegExp(String.raw`^:?\s*(?:${ITEM}(?:\s+${ITEM}|(?=[#.])${ITEM})*)?\s*$`, 'u');
const ONE = new RegExp(ITEM, 'gu');

/** What stands between braces after a piece of Markdown: `{#costs .wide lang=he}`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a list of attributes without its braces, as pandoc and kramdown write it; nothing where it is none. */
export function readAttributes(text: string): Attributes | undefined {
  if (text.length > 1000 || !ITEMS.test(text)) return undefined;
  const classes: string[] = [];
  const values: Record<string, string> = Object.create(null);
  let id: string | undefined;
  for (const [item] of text.matchAll(ONE)) {
    if (item.startsWith('#')) id ??= item.slice(1);
    else if (item.startsWith('.')) classes.push(item.slice(1));
    else if (item.includes('=')) {
      const at = item.indexOf('=');
      values[item.slice(0, at).toLowerCase()] ??= item
        .slice(at + 1)
        .replace(/^(["'])(.*)\1$|^“(.*)”$/su, '$2$3');
    }
  }
  return { ...(id && { id }), classes, values };
}
