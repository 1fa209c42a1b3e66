const ITEM = String.raw`(?:[#.][^\s{}#.]+|[\w:-]+=(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"'{}]+))`;
const LIST = String.raw`\{:?\s*(${ITEM}(?:\s+${ITEM})*)\s*\}`;
const AT_START = new RegExp(String.raw`^\s*${LIST}`, 'u');
const WHOLE = new RegExp(`^${LIST}$`, 'u');

/** An attribute list, `{#costs .wide credit="Photo: A. Writer"}`, and the text without it. */
export interface AttributeList {
  readonly id?: string;
  readonly credit?: string;
  /** As written: `50%`, `300px`. */
  readonly width?: string;
  readonly rest: string;
}

/** Reads the attribute list that a text begins with, as one does straight after an image. */
export function listAtStart(text: string): AttributeList | undefined {
  return read(text, AT_START);
}

/** Reads the attribute list that a text ends with, as a heading does. */
export function listAtEnd(text: string): AttributeList | undefined {
  const end = text.trimEnd();
  const start = end.endsWith('}') ? end.lastIndexOf('{') : -1;
  const list = start < 0 ? undefined : read(end.slice(start), WHOLE);
  return list && { ...list, rest: end.slice(0, start).trimEnd() };
}

function read(text: string, form: RegExp): AttributeList | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const items = found[1] ?? '';
  const id = /(?:^|\s)#([^\s{}#.]+)/u.exec(items)?.[1];
  const valueAt = (key: string) => {
    const form = new RegExp(`(?:^|\\s)${key}=(?:"([^"]*)"|'([^']*)'|“([^”]*)”|(\\S+))`, 'u');
    const [, a, b, c, d] = form.exec(items) ?? [];
    return a ?? b ?? c ?? d;
  };
  const [credit, width] = [valueAt('credit'), valueAt('width')];
  return {
    ...(id && { id }),
    ...(credit && { credit }),
    ...(width && { width }),
    rest: text.slice(0, found.index) + text.slice(found.index + found[0].length),
  };
}
