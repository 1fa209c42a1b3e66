import { argument } from './arguments.ts';
import { asBlock, type Placed, plain, type Setting } from './placed.ts';

/** Sets a link around what a tag holds, else with its title, else with its address for all to see. */
export function setLink(placed: Placed, address: string): Setting {
  if (placed.end)
    return {
      text: `<a href="${address.replaceAll('"', '%22')}">`,
      closing: '</a>',
      outcome: 'link',
    };
  const target = address.replace(/[<>\s]/gu, encodeURIComponent);
  const title = argument(placed.tag.args, 'title', 'text', 'label', 'children', 'name');
  const isWhole = title === undefined && /^https?:/iu.test(target);
  const link = isWhole ? `<${target}>` : `[${plain(title ?? target)}](<${target}>)`;
  return { text: asBlock(placed, link), outcome: 'link' };
}

/** Tags that print an address on their own site. */
const ADDRESSES = new Set(
  'ref relref posturl link urlfor geturl asset assetpath static xref url postlink pathfor route permalink src'.split(
    ' ',
  ),
);

/** Gives the address that a tag prints in the place of a link's, or nothing where it prints none. */
export function addressOf({ tag: { args } }: Placed, name: string): string {
  const named = argument(args, 'path', 'name', 'to', 'href', 'url', 'src', 'page');
  return ADDRESSES.has(name) ? asAddress(named ?? args.listed[0] ?? '') : '';
}

/** Writes words such that a link takes them for its address. */
export const asAddress = (words: string): string => words.replace(/\s/gu, '%20');
