import type { Lines } from '../protocol.ts';
import { pieceAt, readLines } from './blocks.ts';
import { isStill } from './dom.ts';

/** A block of a document, with the lines that it stands for. */
export interface Block extends Lines {
  readonly element: HTMLElement;
}

/** Lists the blocks of a document in its order. */
export function blocksOf(page: Document): Block[] {
  return [...page.querySelectorAll<HTMLElement>('[data-lines]')].flatMap((element) => {
    const lines = readLines(element.dataset.lines);
    return lines ? [{ ...lines, element }] : [];
  });
}

/** Finds the block of a line, or nothing where the line is in the article's head. */
export const blockAt = (page: Document, line: number): Block | undefined =>
  pieceAt(blocksOf(page), line);

/** ms for which a block is marked. */
const SHOWN = 1_600;

/** Marks a block for a moment, so that the eye finds it. */
export function markBlock({ element }: Block): void {
  const outline = '2px solid #b45309';
  if (isStill()) {
    element.style.outline = outline;
    element.style.outlineOffset = '4px';
    setTimeout(() => {
      element.style.outline = '';
      element.style.outlineOffset = '';
    }, SHOWN);
    return;
  }
  element.animate(
    [
      { outline, outlineOffset: '4px' },
      { outline: '2px solid transparent', outlineOffset: '10px' },
    ],
    { duration: SHOWN, easing: 'ease-out' },
  );
}
