import { existsSync } from 'node:fs';
import type { Environment } from '../cache.ts';
import {
  type Candidate,
  chosenCandidate,
  listCandidates,
  type SearchPlaces,
} from './candidates.ts';
import type { Attempt } from './errors.ts';
import type { Launch } from './launch.ts';
import { mendFor } from './mend.ts';
import { noBrowser } from './no-browser.ts';
import { openNpmPackage } from './npm-package.ts';
import type { OpenBrowser } from './open.ts';
import { proveBrowser } from './proof.ts';
import { keepChoice, keepProof, readProof } from './record.ts';

/** Where a browser is looked for, and who chose it. */
export interface SearchOptions {
  /** `OFFPRINT_BROWSER` overrides every other choice. */
  readonly env: Environment;
  readonly cacheFolder: string;
  /** The publication's own choice: a path, or `npm`. */
  readonly chosen?: string;
  /** True where what earlier runs have proved no longer counts. */
  readonly afresh?: boolean;
  /** One that was tried just now, and why it will not do. */
  readonly failed?: { readonly path: string; readonly reason: string };
}

/** A browser that prints; `live` is there, and the caller's to close, where it was proved just now. */
export interface FoundBrowser {
  readonly launch: Launch;
  readonly version: string;
  readonly live?: OpenBrowser;
}

function choiceOf({ env, chosen }: SearchOptions, places: SearchPlaces): Candidate | undefined {
  if (env.OFFPRINT_BROWSER)
    return chosenCandidate(env.OFFPRINT_BROWSER, 'OFFPRINT_BROWSER', places);
  return chosen ? chosenCandidate(chosen, 'publication.yml', places) : undefined;
}

async function locate(candidate: Candidate, cacheFolder: string): Promise<Omit<Launch, 'sandbox'>> {
  if (candidate.kind === 'npm') return openNpmPackage(cacheFolder);
  const { kind, path } = candidate;
  if (!existsSync(path)) throw new Error('there is no such file');
  return { kind, path, env: {} };
}

async function tryCandidate(candidate: Candidate, options: SearchOptions): Promise<FoundBrowser> {
  const { env, cacheFolder, afresh, failed } = options;
  const located = await locate(candidate, cacheFolder);
  if (failed?.path === located.path) throw new Error(failed.reason);
  const known = afresh ? undefined : readProof(cacheFolder, located.path);
  if (known) return known;
  const { proof, live } = await proveBrowser(located, env);
  keepProof(cacheFolder, proof);
  return { ...proof, live };
}

/**
 * Finds a browser that prints: the one that `OFFPRINT_BROWSER` or the publication names and no other, else
 * the first of `listCandidates` that passes the proof. A browser passes once; its record stays in the cache.
 * @throws NoBrowserError saying what was tried.
 */
export async function findBrowser(options: SearchOptions): Promise<FoundBrowser> {
  const { env, cacheFolder } = options;
  const places = { env, cacheFolder, platform: process.platform };
  const choice = choiceOf(options, places);
  const candidates = choice ? [choice] : listCandidates(places);
  const tried: Attempt[] = [];
  for (const candidate of candidates) {
    try {
      const found = await tryCandidate(candidate, options);
      keepChoice(cacheFolder, env.OFFPRINT_BROWSER ?? '', found.launch.path);
      return found;
    } catch (error) {
      tried.push({
        source: candidate.source,
        path: candidate.kind === 'npm' ? 'npm' : candidate.path,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  throw noBrowser(tried, choice?.source, mendFor(process.platform, process.arch));
}
