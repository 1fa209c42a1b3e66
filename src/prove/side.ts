import type { WordStream } from '../model/proof.ts';
import { atomsOf, wordsIn } from './words.ts';

/** Numbers for the atoms that both sides have in common. */
export type Vocabulary = Map<string, number>;

/** One of two texts that are compared, atom by atom. */
export interface Side {
  /** As they stand in the text. */
  readonly atoms: readonly string[];
  /** Equal where the atoms are. */
  readonly ids: Int32Array;
  /** For each atom the index of its partner on the other side, or -1. */
  readonly partner: Int32Array;
}

/** The manuscript's side: each atom knows the word that it is part of. */
export interface StreamSide extends Side {
  readonly owner: Int32Array;
}

/** Reads a text as a side. */
export function sideOfText(text: string, vocabulary: Vocabulary): Side {
  const atoms: string[] = [];
  for (const { word } of wordsIn(text)) atoms.push(...atomsOf(word));
  return sideOf(atoms, vocabulary);
}

/** Reads a stream as a side. */
export function sideOfStream(stream: WordStream, vocabulary: Vocabulary): StreamSide {
  const atoms: string[] = [];
  const owner: number[] = [];
  stream.words.forEach((word, index) => {
    for (const atom of atomsOf(word)) {
      atoms.push(atom);
      owner.push(index);
    }
  });
  return { ...sideOf(atoms, vocabulary), owner: Int32Array.from(owner) };
}

/** Makes a side of atoms; `fold` says which of them count as equal. */
export function sideOf(
  atoms: readonly string[],
  vocabulary: Vocabulary,
  fold: (atom: string) => string = (atom) => atom,
): Side {
  const ids = new Int32Array(atoms.length);
  atoms.forEach((atom, index) => {
    const key = fold(atom);
    const id = vocabulary.get(key) ?? vocabulary.size;
    vocabulary.set(key, id);
    ids[index] = id;
  });
  return { atoms, ids, partner: new Int32Array(atoms.length).fill(-1) };
}

/** Makes partners of two atoms. */
export function pair(a: Side, i: number, b: Side, j: number): void {
  a.partner[i] = j;
  b.partner[j] = i;
}

/** Finds the runs of atoms that have no partner, as half-open ranges. */
export function* aloneRuns({ partner }: Side): Generator<readonly [start: number, end: number]> {
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] !== -1) continue;
    const start = i;
    while (i < partner.length && partner[i] === -1) i++;
    yield [start, i];
  }
}

/** Gives the places of each atom that has no partner yet, by its id. */
export function placesOf({ ids, partner }: Side): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let j = 0; j < ids.length; j++) {
    if (partner[j] !== -1) continue;
    const known = places.get(ids[j]!);
    if (known) known.push(j);
    else places.set(ids[j]!, [j]);
  }
  return places;
}
