import type { XmlDocument } from './xml.ts';

/** An address that a file of the EPUB holds. */
export interface Reference {
  readonly address: string;
  /** True for a link that a reader follows: it may lead out of the EPUB. */
  readonly link: boolean;
  /** 1-based; 0 where it is not known. */
  readonly line: number;
}

/** Where an address leads. */
export type Target =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'outside'; readonly scheme: string };

const ADDRESSES = ['href', 'src', 'xlink:href', 'poster', 'data'];
const LINKS = ['a', 'area'];

/** Lists the addresses in an XML document: in attributes, style sheets and style attributes. */
export function referencesOf({ elements }: XmlDocument): Reference[] {
  return elements.flatMap(({ name, attributes, line, text }) => {
    const link = LINKS.includes(name);
    const own = ADDRESSES.flatMap((key) => {
      const address = attributes[key];
      return address === undefined ? [] : [{ address, link, line }];
    });
    const css = `${name === 'style' ? text : ''} ${attributes.style ?? ''}`;
    return css === ' ' ? own : [...own, ...styleReferencesOf(css, line)];
  });
}

const CSS_ADDRESS =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/giu;

/** Lists the addresses in a style sheet (CSS Values 4 §4.5). */
export function styleReferencesOf(css: string, line = 0): Reference[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  return [...plain.matchAll(CSS_ADDRESS)].map(([, ...groups]) => ({
    address: groups.find((group) => group !== undefined) ?? '',
    link: false,
    line,
  }));
}

/** Says where an address in a file leads; a broken address leads outside, with no scheme. */
export function targetOf(address: string, from: string): Target {
  try {
    const url = new URL(address, `epub:///${encodeURI(from)}`);
    if (url.protocol !== 'epub:' || url.host) return { kind: 'outside', scheme: url.protocol };
    const [path, fragment] = [url.pathname.slice(1), url.hash.slice(1)].map(decodeURIComponent);
    return { kind: 'inside', path: path ?? '', fragment: fragment ?? '' };
  } catch {
    return { kind: 'outside', scheme: '' };
  }
}
