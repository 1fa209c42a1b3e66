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
import { malformed, tooLarge } from './unpack.ts';

/** A project's own fonts, and what is wrong with those that can't be used. */
export interface ReadFonts {
  readonly families: readonly FontFamily[];
  readonly messages: readonly Message[];
}

/**
 * Reads the fonts that publication.yml lists. What can't be used is told and left out: the others, and
 * those that ship with Offprint, stand in for it.
 */
export async function readFonts(
  { publication, placeOf }: ReadPublication,
  root: ProjectRoot,
  cache: Cache,
  disk = openDisk(),
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
        const opened = await open(path, cache, disk);
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

async function open(path: string, cache: Cache, disk: Disk) {
  if ((await disk.kindOf(path)) !== 'file') return { fault: malformed('nothing that can be read') };
  const bytes = await disk.read(path, LIMITS.fontBytes);
  // What is too large is not even read.
  if (typeof bytes === 'number')
    return { fault: tooLarge(`one of ${Math.ceil(bytes / 1024 / 1024)} MB`) };
  const hash = contentKey(bytes).slice(0, 24);
  const opened = await openFont(bytes, hash, cache);
  return 'fault' in opened ? opened : { path, hash, facts: opened.facts };
}
