import { argument } from './arguments.ts';
import { asAddress } from './link.ts';
import { asBlock, line, type Placed, plain, type Setting } from './placed.ts';

/** Sets a tag that shows a picture as one of Markdown, with its caption where it has one. */
export function setPicture(at: Placed, path: string): Setting {
  if (at.where.inValue) return { text: asAddress(path), outcome: 'picture' };
  return { text: asBlock(at, markdownOf(at, path)), outcome: 'picture' };
}

function markdownOf({ tag: { args }, where }: Placed, path: string): string {
  const { startsLine, endsLine, margin } = where;
  const caption = argument(args, 'caption', 'figcaption', 'legend');
  const title = argument(args, 'title');
  const listed = args.listed.filter(
    (text) =>
      text !== path &&
      /\p{L}.*\s.*\p{L}|^\p{Lu}/u.test(text) &&
      !/^\(|\d(?:px|r?em|vw)\b/u.test(text),
  );
  const alt = argument(args, 'alt', 'alttext', 'alt_text', 'description') ?? listed[0] ?? '';
  const given = caption ?? (title === alt ? undefined : title) ?? listed[1];
  const credit = argument(args, 'credit', 'attr', 'attribution', 'source_text', 'copyright');
  const said = [given ?? '', credit ? `(${credit})` : ''].filter((text) => text !== '').join(' ');
  const width = argument(args, 'width', 'w');
  const size = width && /^\d{1,4}(?:px|%)?$/u.test(width) ? `{width=${width}}` : '';
  const image = `![${plain(alt)}](<${path.replace(/[<>\n]/gu, '')}>`;
  if (said === '') return `${image})${size}`;
  if (!startsLine || !endsLine)
    return `${image} "${line(said).replace(/["\\]/gu, '\\$&')}")${size}`;
  const lines = ['<figure>', '', `${image})${size}`, '', '<figcaption>', '', line(said), ''];
  return [...lines, '</figcaption>', '', '</figure>'].join(`\n${margin}`);
}
