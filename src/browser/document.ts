import { contentKey } from '../cache.ts';

/** A file that a page may ask for. */
export interface PrintFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A page to print, with all that it may ask for. */
export interface PrintDocument {
  readonly html: string;
  /** By the address that the page and its style use: `style.css`, `fonts/…`, `images/…`. */
  readonly files: ReadonlyMap<string, PrintFile>;
  /** How long the printing may take, ms. */
  readonly milliseconds: number;
}

/** A page as the browser gets it: its markup, and what stands at which address. */
export interface LoadableDocument {
  readonly html: string;
  readonly files: ReadonlyMap<string, PrintFile>;
}

/** A name that no one can own (RFC 2606 §2): nothing outside answers to it. */
const ORIGIN = 'http://offprint.invalid';

/** A font is the same buffer from article to article: it is hashed once. */
const keys = new WeakMap<Uint8Array, string>();

function keyOf(bytes: Uint8Array): string {
  const known = keys.get(bytes);
  if (known) return known;
  const key = contentKey(bytes).slice(0, 16);
  keys.set(bytes, key);
  return key;
}

const escapeAttribute = (text: string) => text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');

const STYLE_LINK = /<link\b[^>]*\bhref=(["']?)style\.css\1[^>]*>/iu;
const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)/gu;

/**
 * Makes a page fit to be set into the warm tab without a navigation: its style stands inline, and its
 * fonts have addresses made from their content, so that the browser keeps a font from one article to the
 * next (45 ms an article against 230), yet never takes an old file for a new one of the same name.
 */
export function loadable({ html, files }: PrintDocument): LoadableDocument {
  const style = files.get('style.css');
  const source = style ? Buffer.from(style.bytes).toString('utf8') : '';
  const keysOf = [...files].map(([name, { bytes }]) => `${name} ${keyOf(bytes)}`);
  const base = `${ORIGIN}/${contentKey(html, source, ...keysOf).slice(0, 16)}/`;
  const answers = new Map([...files].map(([name, file]) => [base + encodeURI(name), file]));
  const css = source.replace(ADDRESS, (whole, _quote: string, name: string) => {
    const file = files.get(name);
    if (!file) return whole;
    const address = `${ORIGIN}/${keyOf(file.bytes)}/${encodeURI(name)}`;
    answers.set(address, file);
    return `url("${address}")`;
  });
  // In a style element only its end tag is special (HTML §13.1.2.6); in CSS `\3c ` is the same sign.
  const inline = `<style>${css.replace(/<\/(?=style)/giu, '\\3c /')}</style>`;
  const page = STYLE_LINK.test(html) ? html.replace(STYLE_LINK, () => inline) : html;
  const tag = `<base href="${escapeAttribute(base)}">`;
  const withBase = page.replace(/<head(?:\s[^>]*)?>/iu, (head) => head + tag);
  return { html: withBase === page ? tag + page : withBase, files: answers };
}
