import { createHash } from 'node:crypto';

/** The namespace of articles that Offprint names; any constant would do (RFC 9562 §6.6). */
const NAMESPACE = '5f0d2c1e-7a86-4c39-9b1d-0c6a3e9f4b72';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const URI = /^[a-z][a-z\d+.-]*:\S+$/iu;

/** Makes a UUID of version 5 from a name: the same name, the same UUID (RFC 9562 §5.5). */
export function uuidOf(name: string, namespace: string = NAMESPACE): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name.normalize('NFC'))
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** Makes the identifier of an article that gives none. */
export function identifierOf(publication: string, slug: string): string {
  return `urn:uuid:${uuidOf(`${publication}/${slug}`)}`;
}

/**
 * Reads an identifier that is unique in the world: a URN or web address, a UUID, an ISBN or a DOI.
 * Nothing where the text is only a name within its site, as some tools have it.
 */
export function readIdentifier(text: string): string | undefined {
  const plain = text.trim();
  if (UUID.test(plain)) return `urn:uuid:${plain.toLowerCase()}`;
  if (/^10\.\d{4,9}\/\S+$/u.test(plain)) return `https://doi.org/${plain}`;
  const isbn = plain.replace(/^isbn[:\s]*/iu, '').replace(/[\s-]/gu, '');
  if (/^(?:97[89]\d{10}|\d{9}[\dX])$/iu.test(isbn)) return `urn:isbn:${isbn.toUpperCase()}`;
  return URI.test(plain) ? plain : undefined;
}
