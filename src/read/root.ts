import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** The project that a manuscript belongs to. */
export interface ProjectRoot {
  /** Absolute; nothing outside it is read, but pictures under `siteFolders`. */
  readonly folder: string;
  /** Where paths that begin with `/` are looked up, in order. */
  readonly siteFolders: readonly string[];
  readonly publicationFile?: string;
}

const PUBLICATION = ['publication.yml', 'publication.yaml'];
/** Files and folders that stand at the root of a project or a site, whatever tool made it. */
const TOOLS = new Set([
  ...['package.json', '.git', '.hg', '_config.yml', '_config.yaml', '_config.toml', '_quarto.yml'],
  ...['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', 'config.yaml', 'zola.toml'],
  ...['.eleventy.js', '.eleventy.cjs', 'eleventy.config.js', 'eleventy.config.mjs'],
  ...['eleventy.config.cjs', 'gatsby-config.js', 'gatsby-config.ts', 'gatsby-config.mjs'],
  ...['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'docusaurus.config.js'],
  ...['docusaurus.config.ts', 'next.config.js', 'next.config.mjs', 'next.config.ts', 'mkdocs.yml'],
  ...['nuxt.config.ts', 'pelicanconf.py', 'conf.py', 'book.toml', '.vitepress'],
]);
/** Folders of a site whose contents its tool serves from the root. */
const SERVED = ['', 'static', 'public', 'src', 'assets', 'content'];
/** Folders that sites keep their articles in, below their root. */
const CONTENT = new Set([
  ...['content', 'contents', 'src', 'source', 'pages', 'posts', 'docs', 'articles'],
  ...['_posts', '_drafts', '_articles', '_docs', '_pages'],
]);
/** Levels above the article in which a site's root is looked for where nothing marks it. */
const LEVELS = 6;

/** Says whether a folder with such entries is the root of a project. */
export function hasMarker(names: readonly string[]): boolean {
  return names.some((name) => TOOLS.has(name) || PUBLICATION.includes(name));
}

/**
 * Finds the project of a manuscript: the nearest folder above it with publication.yml, package.json,
 * .git or another tool's site file; else `siteRoot`; else the folder that holds those of a site's
 * articles, such as `content/posts`; else the article's own folder, with at most six folders above it for
 * paths that begin with `/`. The home folder and `/` are never a root.
 *
 * publication.yml often stands in a folder of the project rather than at its root. So where nothing
 * but publication.yml marks a folder, the folder above is the root if that folder is called
 * `manuscript`, as `offprint init` makes it, or if another tool marks the one above. Pictures and
 * templates beside `manuscript/` thus belong to the project; the settings are those of the nearest
 * publication.yml. A `siteRoot` that is given is looked in first, and is the root where the manuscript
 * lies in it.
 */
export async function findRoot(
  manuscript: string,
  siteRoot?: string,
  home: string = homedir(),
): Promise<ProjectRoot> {
  const own = dirname(resolve(manuscript));
  const above = ancestors(own, home);
  const contents = new Map<string, readonly string[]>();
  const marks = async (folder: string) => {
    const known = contents.get(folder);
    if (known) return known;
    const names = await readdir(folder).catch(() => []);
    const found = names.filter((name) => hasMarker([name]));
    contents.set(folder, found);
    return found;
  };

  let nearest: string | undefined;
  let publicationFile: string | undefined;
  for (const folder of above) {
    const found = await marks(folder);
    if (found.length > 0) nearest ??= folder;
    const file = PUBLICATION.find((name) => found.includes(name));
    if (file) {
      publicationFile = join(folder, file);
      break;
    }
  }
  if (nearest !== undefined) {
    const up = dirname(nearest);
    const byTool = (names: readonly string[]) => names.some((name) => TOOLS.has(name));
    const mayRise = above.includes(up) && !byTool(await marks(nearest));
    if (mayRise && (basename(nearest) === 'manuscript' || byTool(await marks(up)))) nearest = up;
  }

  const given = siteRoot === undefined ? undefined : resolve(siteRoot);
  const holds = given !== undefined && (own === given || own.startsWith(join(given, '/')));
  const folder = (holds ? given : (nearest ?? aboveContent(above.slice(0, LEVELS)))) ?? own;
  const sites = [
    ...(given === undefined ? [] : [given]),
    ...(nearest === undefined ? above.slice(0, LEVELS + 1) : [folder]),
  ];
  return {
    folder,
    siteFolders: [...new Set(sites)].flatMap((site) => SERVED.map((name) => join(site, name))),
    ...(publicationFile !== undefined && { publicationFile }),
  };
}

/** Finds the projects of many manuscripts; those of one folder have one. */
export function rootFinder(siteRoot?: string): (manuscript: string) => Promise<ProjectRoot> {
  const known = new Map<string, Promise<ProjectRoot>>();
  return (manuscript) => {
    const folder = dirname(resolve(manuscript));
    const root = known.get(folder) ?? findRoot(manuscript, siteRoot);
    known.set(folder, root);
    return root;
  };
}

/** Finds the folder above `content/docs` or `_posts`, from the nearest folder up, where there is one. */
function aboveContent(above: readonly string[]): string | undefined {
  let i = above.findIndex((folder) => CONTENT.has(basename(folder)));
  if (i < 0) return undefined;
  while (CONTENT.has(basename(above[i] ?? ''))) i++;
  return above[i];
}

/** The folder and those above it, without the home folder, what holds it, and the top of the disk. */
function ancestors(folder: string, home: string): readonly string[] {
  const list: string[] = [];
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (at === home || home.startsWith(join(at, '/'))) break;
    list.push(at);
  }
  return list;
}
