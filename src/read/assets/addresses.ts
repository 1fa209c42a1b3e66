import type { Html, Nodes, Root } from 'mdast';
import { type Place, placeOf } from '../../model/message.ts';

/** An image that the prose names, and where it does so first. */
export interface NamedImage {
  /** As written, with the escapes and references of Markdown or HTML resolved. */
  readonly address: string;
  readonly place: Place | undefined;
}

/** Characters of one tag; a longer one is no image's, and is not searched to its end. */
const TAG_LENGTH = 4096;
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

/**
 * Lists the images of the prose, each address once: Markdown's own, by reference too, and `<img>` in
 * raw HTML.
 */
export function listImages(tree: Root): readonly NamedImage[] {
  const images: { address: string; place: Place | undefined }[] = [];
  const definitions = new Map<string, { url: string; place: Place | undefined }>();
  const references: { identifier: string; at: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image') images.push({ address: node.url, place: placeOf(node) });
    else if (node.type === 'html') images.push(...imagesOf(node));
    else if (node.type === 'imageReference') {
      references.push({ identifier: node.identifier, at: images.length });
      images.push({ address: '', place: placeOf(node) });
    } else if (node.type === 'definition' && !definitions.has(node.identifier))
      // Of several definitions the first counts (CommonMark §4.7).
      definitions.set(node.identifier, { url: node.url, place: placeOf(node) });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  for (const { identifier, at } of references) {
    const definition = definitions.get(identifier);
    if (definition) images[at] = { address: definition.url, place: definition.place };
  }
  const once = new Map<string, NamedImage>();
  for (const image of images) if (!once.has(image.address)) once.set(image.address, image);
  return [...once.values()];
}

function imagesOf(node: Html): NamedImage[] {
  const start = node.position?.start;
  const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) =>
    comment.replace(/[^\n]/gu, ' '),
  );
  const found: NamedImage[] = [];
  const opening = /<img(?=[\s/])/giu;
  let line = 0;
  let lineStart = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const tag = text.slice(match.index, match.index + TAG_LENGTH);
    const end = endOfTag(tag);
    opening.lastIndex = match.index + end;
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < match.index; ) {
      line++;
      lineStart = at + 1;
      at = text.indexOf('\n', lineStart);
    }
    const [, double, single, bare] = SOURCE.exec(tag.slice(0, end)) ?? [];
    const address = double ?? single ?? bare;
    if (address === undefined) continue;
    const column = match.index - lineStart + 1;
    const place = start && {
      line: start.line + line,
      column: line === 0 ? start.column + column - 1 : column,
    };
    found.push({ address: address.replaceAll('&amp;', '&'), place });
  }
  return found;
}

/** Finds the `>` that ends a tag, which is not within quotes. */
function endOfTag(tag: string): number {
  let quote = '';
  for (let at = 0; at < tag.length; at++) {
    const character = tag[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return tag.length;
}
