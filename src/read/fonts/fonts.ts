import { basename, dirname, relative, sep } from 'node:path';
import { type Cache, contentKey } from '../../cache.ts';
import { type Disk, openDisk } from '../../disk.ts';
import type { FontFamily } from '../../model/font.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Finding, Message } from '../../model/message.ts';
import type { FontEntry } from '../../model/publication.ts';
import type { ReadPublication } from '../publication.ts';
import { findRoot, type ProjectRoot } from '../root.ts';
import type { FontFile } from './faces.ts';
import { type FilesOfEntry, familiesOf } from './families.ts';
import { locateFonts } from './locate.ts';
import { openFont } from './open.ts';
import { cutSample } from './sample.ts';
import { malformed, tooLarge } from './unpack.ts';

/** A project's own fonts, and what is wrong with those that can't be used. */
export interface ReadFonts {
  readonly families: readonly FontFamily[];
  readonly messages: readonly Message[];
}

/** Asks a browser whether it takes a font; gives what it says against it. */
export type FontTrial = (font: {
  readonly hash: string;
  /** True where it is printed as it lies; others are made static TrueType. */
  readonly plain: boolean;
  /** Cuts a sample of it. */
  readonly sample: () => Promise<Uint8Array>;
}) => Promise<string | undefined>;

/**
 * Reads the fonts that publication.yml lists. What can't be used is told and left out: the others, and
 * those that ship with Offprint, stand in for it.
 */
export async function readFonts(
  { publication, placeOf }: ReadPublication,
  root: ProjectRoot,
  cache: Cache,
  { disk = openDisk(), trial }: { readonly disk?: Disk; readonly trial?: FontTrial } = {},
): Promise<ReadFonts> {
  const { publicationFile } = root;
  if (publicationFile === undefined || publication.fonts.length === 0)
    return { families: [], messages: [] };
  const home = dirname(publicationFile);
  const bounds = [home, (await findRoot(publicationFile)).folder];
  const file = relative(root.folder, publicationFile).split(sep).join('/');
  const messages: Message[] = [];
  const entries: FilesOfEntry[] = [];
  let files = 0;
  for (const [i, said] of publication.fonts.entries()) {
    const place = placeOf?.(['fonts', i]);
    const say = (finding: Omit<Finding, 'severity' | 'place'>) =>
      messages.push({ ...finding, severity: 'warning', file, ...(place && { place }) });
    const entry: FontEntry = typeof said === 'string' ? { path: said } : said;
    const found: FontFile[] = [];
    for (const written of entry.files ?? [entry.path ?? '']) {
      const located = await locateFonts(written, home, { bounds, disk });
      if (!('files' in located)) {
        say({
          ruleId: located.ruleId,
          reason: `Expected a font of this project, found ${located.found}`,
          note: located.note,
        });
        continue;
      }
      for (const path of located.files) {
        files++;
        if (files === LIMITS.fontFiles + 1)
          say({
            ruleId: 'too-many-fonts',
            reason: `Expected at most ${LIMITS.fontFiles} font files, found more`,
            note: 'List only the faces that the pages are set in; the rest is left out.',
          });
        if (files > LIMITS.fontFiles) break;
        const opened = await open(path, { cache, disk, trial });
        if ('fault' in opened)
          say({
            ruleId: opened.fault.ruleId,
            reason: `Expected a font to embed in \`${basename(path)}\`, found ${opened.fault.found}`,
            note: opened.fault.note,
          });
        else found.push(opened);
      }
    }
    entries.push({ entry, files: found });
  }
  return { families: familiesOf(entries), messages };
}

interface Opening {
  readonly cache: Cache;
  readonly disk: Disk;
  readonly trial: FontTrial | undefined;
}

async function open(path: string, { cache, disk, trial }: Opening) {
  if ((await disk.kindOf(path)) !== 'file') return { fault: malformed('nothing that can be read') };
  const bytes = await disk.read(path, LIMITS.fontBytes);
  // What is too large is not even read.
  if (typeof bytes === 'number')
    return { fault: tooLarge(`one of ${Math.ceil(bytes / 1024 / 1024)} MB`) };
  const hash = contentKey(bytes).slice(0, 24);
  const opened = await openFont(bytes, hash, cache);
  if ('fault' in opened) return opened;
  const { facts } = opened;
  const fault = await trial?.({ hash, plain: facts.plain, sample: () => cutSample(bytes, facts) });
  return fault === undefined
    ? { path, hash, facts }
    : { fault: malformed(`one that the browser does not take (${fault})`) };
}
