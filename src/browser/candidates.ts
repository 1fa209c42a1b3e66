import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import type { Environment } from '../cache.ts';
import {
  BROWSER_COMMANDS,
  binaryOf,
  SHELL_COMMANDS,
  usualBrowsers,
  usualShells,
} from './places.ts';

/** A browser that may do. The one of the npm package has its path only once it is unpacked. */
export type Candidate =
  | { readonly kind: 'shell' | 'chrome'; readonly source: string; readonly path: string }
  | { readonly kind: 'npm'; readonly source: string };

/** Where to look. */
export interface SearchPlaces {
  readonly env: Environment;
  readonly cacheFolder: string;
  readonly platform: NodeJS.Platform;
}

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The folder in our cache that `offprint browser install` fills. */
export const installedFolder = (cacheFolder: string) => join(cacheFolder, 'browser', 'installed');

function onPath(commands: readonly string[], { env, platform }: SearchPlaces): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return commands.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Reads a choice of the user's: a path, a command on PATH, or `npm` for the one of the npm package. */
export function chosenCandidate(choice: string, source: string, places: SearchPlaces): Candidate {
  if (choice === 'npm') return { kind: 'npm', source };
  const command = basename(choice) === choice;
  const path = (command && onPath([choice], places).find(isProgram)) || resolve(choice);
  const shell = /headless[-_]shell/iu.test(basename(path));
  return { kind: shell ? 'shell' : 'chrome', source, path };
}

/** Lists downloaded builds (`<kind>/<platform>-<version>/<kind>-<platform>/…`), the newest first. */
function downloads(root: string, kind: 'chrome-headless-shell' | 'chrome'): string[] {
  const newestFirst = new Intl.Collator('en', { numeric: true }).compare;
  return entries(join(root, kind))
    .sort((a, b) => newestFirst(b, a))
    .flatMap((build) =>
      entries(join(root, kind, build)).map((inner) => join(root, kind, build, inner)),
    )
    .map((folder) => join(folder, binaryOf(kind, basename(folder))));
}

/**
 * Lists the browsers that there are, best first: installed headless shells, downloaded ones, the npm
 * package's, and full browsers, which print several times slower.
 */
export function listCandidates(places: SearchPlaces): Candidate[] {
  const { env, cacheFolder, platform } = places;
  const home = env.HOME || env.USERPROFILE || homedir();
  const puppeteer = env.PUPPETEER_CACHE_DIR || join(home, '.cache', 'puppeteer');
  const ours = installedFolder(cacheFolder);
  const found = (kind: 'shell' | 'chrome', source: string, paths: readonly string[]) =>
    paths.filter(isProgram).map((path) => ({ kind, source, path }));
  const all: Candidate[] = [
    ...found('shell', 'installed', [...onPath(SHELL_COMMANDS, places), ...usualShells(platform)]),
    ...found('shell', 'offprint browser install', downloads(ours, 'chrome-headless-shell')),
    ...found('shell', "puppeteer's cache", downloads(puppeteer, 'chrome-headless-shell')),
    ...found('chrome', "puppeteer's cache", downloads(puppeteer, 'chrome')),
    { kind: 'npm', source: 'npm package' },
    ...found('chrome', 'installed', [
      ...onPath(BROWSER_COMMANDS, places),
      ...usualBrowsers(platform, env, home),
    ]),
  ];
  const seen = new Set<string>();
  return all.filter((candidate) => {
    const key = candidate.kind === 'npm' ? 'npm' : candidate.path;
    return !seen.has(key) && seen.add(key);
  });
}
