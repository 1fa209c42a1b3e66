import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentKey } from '../cache.ts';
import type { Launch } from './launch.ts';

/** A browser that has printed the proof: how it was started, and what it calls itself. */
export interface Proof {
  readonly launch: Launch;
  readonly version: string;
}

/** Goes up when the flags or the proof change, so that all is proved anew. */
const EDITION = '1';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isLaunch(value: unknown): value is Launch {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    (value.kind === 'shell' || value.kind === 'chrome') &&
    typeof value.sandbox === 'boolean' &&
    isRecord(value.env) &&
    Object.values(value.env).every((text) => typeof text === 'string')
  );
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes whole or not at all; a cache that can't be written only costs time. */
function keep(file: string, value: unknown): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** A binary is the same as long as its path, time and size are; throws where there is none. */
function proofFile(cacheFolder: string, path: string): string {
  const { mtimeMs, size } = statSync(path);
  const key = contentKey(EDITION, path, `${mtimeMs}`, `${size}`);
  return join(cacheFolder, 'browser', 'proofs', `${key}.json`);
}

const choiceFile = (cacheFolder: string, choice: string) =>
  join(cacheFolder, 'browser', 'choices', `${contentKey(EDITION, choice)}.json`);

/** Gives what an earlier run proved of this very binary. */
export function readProof(cacheFolder: string, path: string): Proof | undefined {
  try {
    const proof = read(proofFile(cacheFolder, path));
    return isRecord(proof) && isLaunch(proof.launch) && typeof proof.version === 'string'
      ? { launch: proof.launch, version: proof.version }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the proof of a binary. */
export function keepProof(cacheFolder: string, proof: Proof): void {
  keep(proofFile(cacheFolder, proof.launch.path), proof);
}

/** Gives the proved browser that the last run with this `OFFPRINT_BROWSER` (or none: '') came to. */
export function readChoice(cacheFolder: string, choice: string): Proof | undefined {
  const path = read(choiceFile(cacheFolder, choice));
  return typeof path === 'string' ? readProof(cacheFolder, path) : undefined;
}

/** Keeps what a run came to, for the next one to start early; writes only what is new. */
export function keepChoice(cacheFolder: string, choice: string, path: string): void {
  const file = choiceFile(cacheFolder, choice);
  if (read(file) !== path) keep(file, path);
}
