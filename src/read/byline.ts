import type { VFile } from 'vfile';
import type { Byline } from '../model/byline.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { type Place, report } from '../model/message.ts';
import { isAuthorKey } from './site-authors.ts';

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
  const keys = (byline ?? []).map(({ name }) => name).filter(isAuthorKey);
  if (keys.length > 0 && bylineText === undefined)
    report(
      file,
      'info',
      'author-key',
      `Expected a name as it is to be printed, found ${keys.map((key) => `\`${key}\``).join(', ')}`,
      { place, note: 'Write the name, or say who it is in `_data/authors.yml`.' },
    );
  if (byline) return { contributors: byline, ...(bylineText && { text: bylineText }) };
  if (!bylineText) return undefined;
  const name = bylineText.replace(/^by\s+(?=\S)/iu, '');
  return { contributors: [{ name, role: 'aut' }], text: bylineText };
}
