import { openDisk, type Sight } from '../disk.ts';
import type { FontFamily } from '../model/font.ts';
import type { Format } from '../model/formats.ts';
import type { Message } from '../model/message.ts';
import type { Publication } from '../model/publication.ts';
import { packageRoot } from '../package-root.ts';
import type { Answer } from '../prepare/pool.ts';
import type { PrepareRequest } from '../prepare/prepare.ts';
import type { Manuscript } from '../read/discover.ts';
import { readFonts } from '../read/fonts/fonts.ts';
import { readPublication } from '../read/publication.ts';
import { type ProjectRoot, rootFinder } from '../read/root.ts';
import { fontTrial } from './font-trial.ts';
import { formatsOf, type Session } from './session.ts';

/** One manuscript with all that its making needs. */
export interface Job {
  readonly manuscript: Manuscript;
  readonly root: ProjectRoot;
  readonly publication: Publication;
  readonly formats: readonly Format[];
  /** The project's own. */
  readonly fonts: readonly FontFamily[];
  /** What its publication.yml had to be told, and what of the disk that came from. */
  readonly project: { readonly messages: readonly Message[]; readonly sights: readonly Sight[] };
  /** Asks the reading thread; for a preview, for what it needs beside the outputs. */
  prepare(more?: PreviewRequest): Promise<Answer>;
}

/** What a preview asks for in its own way. */
export type PreviewRequest = Partial<Pick<PrepareRequest, 'formats' | 'mapped' | 'themes'>>;

/** The jobs of a run, and what publication.yml had to be told. */
export interface Jobs {
  readonly list: readonly Job[];
  readonly messages: readonly Message[];
  /** True where a publication.yml can't be built with. */
  readonly broken: boolean;
}

/** Finds each manuscript's project and publication, reads each publication.yml once. */
export async function openJobs(
  manuscripts: readonly Manuscript[],
  session: Session,
): Promise<Jobs> {
  const { options } = session;
  const publications = new Map<string, ReturnType<typeof readProject>>();
  const list: Job[] = [];
  const messages: Message[] = [];
  const rootOf = rootFinder(options.root);
  for (const manuscript of manuscripts) {
    const root = await rootOf(manuscript.path);
    const key = root.publicationFile ?? '';
    const fresh = !publications.has(key);
    const reading = publications.get(key) ?? readProject(root, session);
    publications.set(key, reading);
    const read = await reading;
    if (fresh) messages.push(...read.messages);
    const publication = options.theme
      ? { ...read.publication, theme: options.theme }
      : read.publication;
    const formats = formatsOf(options, publication.formats);
    list.push({
      manuscript,
      root,
      publication,
      formats,
      fonts: read.fonts,
      project: { messages: read.messages, sights: read.sights },
      prepare: (more) =>
        session.preparer(publication.limits.seconds).prepare({
          path: manuscript.path,
          slug: manuscript.slug,
          root,
          publication,
          formats,
          fonts: read.fonts,
          cacheFolder: session.cache.folder,
          ...(options.allowEmbargoed && { embargoedAt: session.now.getTime() }),
          ...more,
        }),
    });
  }
  return { list, messages, broken: messages.some((m) => m.severity === 'error') };
}

/** Reads a project's publication.yml, and the fonts that it lists. */
async function readProject(root: ProjectRoot, session: Session) {
  const { cache } = session;
  const disk = openDisk(packageRoot());
  const read = await readPublication(root, disk);
  const { publication } = read;
  const prints = formatsOf(session.options, publication.formats).includes('pdf');
  const trial = fontTrial(cache, prints ? () => session.browser(publication.browser) : undefined);
  const fonts = await readFonts(read, root, cache, { disk, trial });
  return {
    publication,
    fonts: fonts.families,
    messages: [...read.messages, ...fonts.messages],
    sights: disk.seen(),
  };
}
