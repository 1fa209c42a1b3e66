/** What a file is where it is no plain text, and how its text is got. */
export interface OtherKind {
  readonly name: string;
  readonly note: string;
}

const COPY = 'Open it, select all, copy, paste into a text file (`.txt`), and import that.';

const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a document in RTF'],
  ['PK\u0003\u0004', 'a Word document, or another packed file'],
  ['\u00d0\u00cf\u0011\u00e0', 'a document of an older Word'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a packed file'],
];
const HTML =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article)[\s>]/iu;

/** Says what bytes are where they are no plain text, by how they begin. */
export function otherKindOf(bytes: Uint8Array): OtherKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (found) return { name: found[1], note: COPY };
  if (HTML.test(head.replace(/^\u00ef\u00bb\u00bf/u, '')))
    return {
      name: 'a web page',
      note: 'Open it in a browser, select the article, copy it into a text file (`.txt`), and import that.',
    };
  return undefined;
}

const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\n(?:[\w-]+:|#)|\+\+\+[ \t]*\n)/u;

/** Says whether a text is a manuscript already: it begins with front matter. */
export function isManuscript(text: string): boolean {
  return FRONT_MATTER.test(text.slice(0, 400).replace(/\r\n?/gu, '\n'));
}
