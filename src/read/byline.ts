import type { VFile } from 'vfile';
import type { Byline } from '../model/byline.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { type Place, report } from '../model/message.ts';

const SEVERAL = /\s(?:and|&)\s|;/iu;

/**
 * Makes the byline. A line that is given as it is to be printed stands for the writers too where no
 * one else is named.
 */
export function makeByline(
  file: VFile,
  { byline, bylineText }: FrontMatter,
  place: Place | undefined,
): Byline | undefined {
  const [only] = byline ?? [];
  if (byline?.length === 1 && only && bylineText === undefined && SEVERAL.test(only.name))
    report(file, 'info', 'one-name', `Expected one name in a text, found \`${only.name}\``, {
      place,
      note: 'It is kept as one name; write a list for several writers.',
    });
  if (byline) return { contributors: byline, ...(bylineText && { text: bylineText }) };
  if (!bylineText) return undefined;
  const name = bylineText.replace(/^by\s+(?=\S)/iu, '');
  return { contributors: [{ name, role: 'aut' }], text: bylineText };
}
