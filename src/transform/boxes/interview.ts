import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass, element, isElement, textNode } from '../element.ts';
import { setBy } from './attribution.ts';

/** `Q:`, `A.`, `HV:` at the beginning of a turn: a letter or three, in any script. */
const INITIALS = /^\s*([\p{Lu}\p{Lo}]{1,3})[:.]\s+(?=\S)/u;
const LONGEST_NAME = 60;

/**
 * Sets a conversation: each paragraph that begins with a name in bold and a colon, or with initials and
 * one, is a turn, and hangs from its speaker. Who speaks first asks the questions.
 */
export function setInterview(box: Element): void {
  addClass(box, 'interview');
  let asker: string | undefined;
  for (const child of box.children) {
    if (!isElement(child, 'p')) continue;
    if (child.properties.dataPart === 'title') {
      child.properties = { className: ['interview-title'] };
      continue;
    }
    if (child.properties.dataPart === 'by') continue;
    const turn = readTurn(child);
    if (!turn) {
      addClass(child, asker === undefined ? 'interview-intro' : 'turn-more');
      continue;
    }
    const name = textOf(turn.speaker).replace(/[:.\s]+$/u, '');
    asker ??= name;
    addClass(child, 'turn');
    if (name === asker) addClass(child, 'question');
    child.children = [turn.speaker, textNode(child, ' '), ...turn.words];
  }
  setBy(box, 'interview');
}

function readTurn(paragraph: Element): { speaker: Element; words: ElementContent[] } | undefined {
  const [first, second, ...rest] = paragraph.children;
  if (isElement(first, 'strong', 'b')) {
    const name = textOf(first).trim();
    const after = second?.type === 'text' ? second.value : '';
    const inside = name.endsWith(':');
    if ((!inside && !/^\s*:/u.test(after)) || name.length > LONGEST_NAME) return undefined;
    const children = inside ? first.children : [...first.children, textNode(first, ':')];
    const words = inside ? after : after.replace(/^\s*:/u, '');
    const others = second && second.type !== 'text' ? [second, ...rest] : rest;
    const tail = second?.type === 'text' ? [{ ...second, value: words.trimStart() }] : [];
    return { speaker: speakerOf(first, children), words: [...tail, ...others] };
  }
  const found = first?.type === 'text' ? INITIALS.exec(first.value) : null;
  if (first?.type !== 'text' || !found) return undefined;
  const words: ElementContent = { ...first, value: first.value.slice(found[0].length) };
  const others = second ? [second, ...rest] : [];
  return {
    speaker: speakerOf(first, [textNode(first, found[0].trim())]),
    words: [words, ...others],
  };
}

const speakerOf = (from: ElementContent, children: ElementContent[]): Element =>
  element(from, 'b', { className: ['speaker'] }, children);
