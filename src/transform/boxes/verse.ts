import type { Element, ElementContent } from 'hast';
import { addClass, element, isElement, textNode } from '../element.ts';
import { linesOf } from '../lines.ts';
import { takeAttribution } from './attribution.ts';

/** Steps that a line may stand in, of two spaces each. */
const DEEPEST = 8;

/**
 * Sets a poem: paragraphs are its stanzas, their lines are kept and hang where they turn over, and the
 * spaces before a line set it in.
 * @param written the lines of the manuscript.
 */
export function setVerse(box: Element, written: readonly string[]): void {
  addClass(box, 'verse');
  const title = box.children.find(
    (child): child is Element => isElement(child, 'p') && child.properties.dataPart === 'title',
  );
  if (title) title.properties = { className: ['verse-title'] };
  const by = takeAttribution(box, 'verse-by');
  const column = box.position?.start.column ?? 1;
  for (const child of box.children)
    if (isElement(child, 'p') && child !== title) {
      addClass(child, 'stanza');
      child.children = linesIn(child, written, column);
    } else if (isElement(child, 'blockquote')) setVerse(child, written);
  if (by) box.children.push(by);
}

function linesIn(stanza: Element, written: readonly string[], column: number): ElementContent[] {
  const first = stanza.position?.start.line;
  return linesOf(stanza.children).flatMap((children, i): ElementContent[] => {
    const source = first === undefined ? '' : (written[first - 1 + i] ?? '');
    const spaces = /^[ \t]*/u.exec(source.slice(column - 1))?.[0] ?? '';
    const width = spaces.replaceAll('\t', '    ').length;
    const step = Math.min(DEEPEST, Math.ceil(width / 2));
    const className = step > 0 ? ['line', `in-${step}`] : ['line'];
    const line = element(stanza, 'span', { className }, trimmed(children));
    // The break is for readers without our style sheet; the feed parts the words.
    return i === 0 ? [line] : [element(stanza, 'br'), textNode(stanza, '\n'), line];
  });
}

function trimmed(children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.trimStart() }, ...rest]
    : children;
}
