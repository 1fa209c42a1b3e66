import { type ImageFinding, refused } from './refusal.ts';

/** What an image's address leads to, before any disk is asked. */
export type Address =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** Path from the article, `/` between its parts. */
  | { readonly kind: 'relative'; readonly path: string; readonly literal: string }
  /** Path from the site's root, without the first `/`. */
  | { readonly kind: 'site'; readonly path: string; readonly literal: string }
  | { readonly kind: 'refused'; readonly finding: ImageFinding };

const SCHEME = /^([a-z][a-z\d+.-]+):/iu;
const DRIVE = /^[a-z]:/iu;
/** Jekyll's ways of saying 'from the root of the site'. */
const SITE_VARIABLE = /^\{\{-?\s*(?:site|page|base)\.?(?:baseurl|base_url|url|root)?\s*-?\}\}\/?/iu;
/** A separator, a dot, a NUL or `%` that was encoded twice: no honest address needs it. */
const SECOND_LEVEL = /%(?:2e|2f|5c|25|00)/iu;

const outside = (found: string): Address => ({
  kind: 'refused',
  finding: refused(
    'outside-project',
    `Expected an image of this project, found \`${shorten(found)}\`, which is outside the project`,
    'Put the picture beside the article and name it from there.',
  ),
});

/** Reads an address as a manuscript writes it; it is decoded once, and a second level is refused. */
export function readAddress(written: string): Address {
  const address = written.trim();
  const site = SITE_VARIABLE.test(address);
  const plain = address.replace(SITE_VARIABLE, '/').replaceAll('\\', '/');
  if (plain === '')
    return {
      kind: 'refused',
      finding: refused('missing-image', 'Expected the path of an image, found none', 'Add it.'),
    };
  if (!site && plain.startsWith('//'))
    return address.startsWith('\\') ? outside(address) : remote(address);
  const scheme = SCHEME.exec(plain)?.[1]?.toLowerCase();
  if (scheme === 'data') return readData(plain);
  if (scheme === 'file') return outside(address);
  if (scheme !== undefined) return remote(address);
  if (DRIVE.test(plain)) return outside(address);
  const decoded = decodeOnce(plain.replace(/[?#].*$/u, ''));
  if (decoded.includes('\0') || (decoded !== plain && SECOND_LEVEL.test(decoded)))
    return outside(address);
  // `%5c` is a separator on some systems; the disk is asked only with `/`.
  const path = decoded.replaceAll('\\', '/');
  return plain.startsWith('/')
    ? { kind: 'site', path: path.replace(/^\/+/u, ''), literal: plain.replace(/^\/+/u, '') }
    : { kind: 'relative', path, literal: plain };
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function remote(found: string): Address {
  return {
    kind: 'refused',
    finding: refused(
      'remote-image',
      `Expected an image of this project, found the address \`${shorten(found)}\`: remote images are off`,
      'Download the picture, put it beside the article, and name it from there.',
    ),
  };
}

function readData(address: string): Address {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,([\s\S]*)$/iu.exec(address) ?? [];
  if (data === undefined)
    return {
      kind: 'refused',
      finding: refused(
        'broken-image',
        'Expected an image in the `data:` address, found none',
        'Save the picture as a file beside the article.',
      ),
    };
  const bytes = encoding ? Buffer.from(decodeOnce(data), 'base64') : Buffer.from(decodeOnce(data));
  return { kind: 'data', bytes };
}

/** Shows an address whole, or its beginning where it is long. */
export function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address;
}
