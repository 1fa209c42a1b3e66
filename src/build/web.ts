import type { Finding, Message } from '../model/message.ts';
import type { RenderedEdition } from '../model/rendered-edition.ts';
import type { Rendition } from '../model/rendition.ts';
import type { PreparedPages } from '../prepare/prepare.ts';
import { checkWeb } from '../write/web/check.ts';
import { writeWeb } from '../write/web/write.ts';
import { proveWords } from './lost-words.ts';
import type { Session } from './session.ts';

/** A web page with what its checks and its proof found. */
export interface MadeWeb {
  readonly rendition: Rendition;
  readonly messages: readonly Message[];
}

/** Languages that part no words by spaces: they can't be counted by what stands between spaces. */
const UNPARTED: readonly string[] = ['ja', 'zh', 'th', 'lo', 'km', 'my', 'bo'];

/**
 * Writes the web page, reads it back, checks that it holds all it shows, and proves that every word of
 * the manuscript is there.
 */
export async function makeWeb(
  edition: RenderedEdition,
  { templates, words, embargoed }: PreparedPages,
  file: string,
  session: Session,
): Promise<MadeWeb> {
  const { language, draft } = edition.chapters[0].article;
  const counted = !UNPARTED.includes(new Intl.Locale(language).language);
  const rendition = await writeWeb(edition, {
    templates,
    cache: session.cache,
    early: embargoed || draft,
    ...(counted && { words: words.body.words.length }),
  });
  const { page, findings } = checkWeb(rendition.bytes);
  const all: Finding[] = [
    ...findings,
    ...proveWords(words, [page], { language, rendition: 'web page' }),
  ];
  return { rendition, messages: all.map((finding) => ({ ...finding, file })) };
}
