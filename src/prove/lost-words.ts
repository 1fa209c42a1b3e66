import type { LostWord, ManuscriptWords, WordStream } from '../model/proof.ts';
import { align } from './alignment.ts';
import { textOfDocument } from './document-text.ts';
import { findMoves } from './moves.ts';
import { findPassage } from './passage.ts';
import { placesOf, type Side, type StreamSide, sideOf, sideOfStream, sideOfText } from './side.ts';
import { findSplits } from './splits.ts';

/** Words that a moved run must have: a shorter one may be there by chance. */
const LONG_MOVE = 4;
const SHORT_MOVE = 3;

/**
 * Says which words of the manuscript a rendition does not have. The body must be there in order,
 * although a run of three words or more, or a line of its own, may have moved; each note and each
 * piece of the front must be there somewhere, the front in capitals or not. What the rendition has
 * beyond that does not matter.
 * @param documents XHTML or HTML in reading order.
 * @param language BCP 47 of the article, whose capitals are the front's.
 * @returns lost words in the order of their lines.
 */
export function findLostWords(
  words: ManuscriptWords,
  documents: readonly string[],
  language: string,
): readonly LostWord[] {
  const vocabulary = new Map<string, number>();
  const rendition = sideOfText(documents.map(textOfDocument).join('\n'), vocabulary);
  const body = sideOfStream(words.body, vocabulary);
  align(body, rendition);
  findMoves(body, rendition, LONG_MOVE);
  const notes = words.notes.map((stream) => sideOfStream(stream, vocabulary));
  findAll(notes, rendition);
  const front = findFront(words.front, rendition, language);
  findMoves(body, rendition, SHORT_MOVE, linesOf(words.body, body));
  findSplits(body, rendition);
  return [
    ...lostOf(words.body, body),
    ...words.notes.flatMap((stream, i) => lostOf(stream, notes[i]!)),
    ...words.front.flatMap((stream, i) => lostOf(stream, front[i]!)),
  ].sort((x, y) => x.line - y.line);
}

/** Finds passages, the longest first: a name is not taken out of the caption that holds it. */
function findAll(passages: readonly Side[], rendition: Side): void {
  const places = placesOf(rendition);
  for (const passage of passages.toSorted((x, y) => y.ids.length - x.ids.length))
    findPassage(passage, rendition, places);
}

function findFront(
  streams: readonly WordStream[],
  rendition: Side,
  language: string,
): readonly StreamSide[] {
  const vocabulary = new Map<string, number>();
  // Capitals, not small letters: some languages lose their accents in them, and ß is SS.
  const fold = (atom: string) => atom.toLocaleUpperCase(language);
  const folded: Side = {
    ...sideOf(rendition.atoms, vocabulary, fold),
    partner: rendition.partner,
  };
  const sides = streams.map((stream): StreamSide => {
    const side = sideOfStream(stream, new Map());
    return { ...side, ...sideOf(side.atoms, vocabulary, fold) };
  });
  findAll(sides, folded);
  return sides;
}

/** Says whether a run of atoms has its lines for itself. */
function linesOf({ lines }: WordStream, { owner }: StreamSide) {
  const lineAt = (atom: number) => lines[owner[atom] ?? -1];
  return (start: number, end: number): boolean =>
    lineAt(start - 1) !== lineAt(start) && lineAt(end) !== lineAt(end - 1);
}

function lostOf({ words, lines }: WordStream, { owner, partner }: StreamSide): LostWord[] {
  const lost = new Set<number>();
  partner.forEach((other, atom) => {
    if (other === -1) lost.add(owner[atom]!);
  });
  return [...lost].map((index) => ({ word: words[index]!, line: lines[index]! }));
}
