import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { PARTING_ELEMENTS } from '../model/html.ts';
import { LIMITS } from '../model/limits.ts';
import { placeOf, report } from '../model/message.ts';
import { type Tag, tagsIn } from './html-tags.ts';

/** Elements that have no contents. */
const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr'],
]);
/** Elements that end where the next of their kind begins. */
const ENDING: ReadonlySet<string> = new Set([
  ...['caption', 'colgroup', 'dd', 'dt', 'li', 'option', 'p', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'tr'],
]);
/** Elements that an end tag from without does not close (HTML §13.2.4.2). */
const WALLS: ReadonlySet<string> = new Set([
  ...['applet', 'foreignobject', 'marquee', 'object', 'table', 'template'],
]);
/** Elements that go on after the block that they stood in has ended (HTML §13.2.4.3). */
const LASTING: ReadonlySet<string> = new Set([
  ...['b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u'],
]);

/**
 * Leaves out the tags of raw HTML that nest deeper than the limit, with a message; their text stays.
 * What reads the HTML later walks it level by level, and would not end well.
 */
export function limitHtmlDepth(tree: Root, file: VFile): void {
  const open: string[] = [];
  let told = false;
  visit(tree, 'html', (node) => {
    let kept = '';
    let from = 0;
    for (const tag of tagsIn(node.value)) {
      if (!isTooDeep(tag, open)) continue;
      kept += node.value.slice(from, tag.start) + (PARTING_ELEMENTS.has(tag.name) ? ' ' : '');
      from = tag.end;
      if (!told)
        report(
          file,
          'warning',
          'html-depth',
          `Expected HTML nested at most ${LIMITS.nesting} deep, found more; deeper tags are left out and their text is kept`,
          { place: placeOf(node), note: 'Close the elements, or take them out.' },
        );
      told = true;
    }
    if (from > 0) node.value = kept + node.value.slice(from);
  });
}

/** Takes a tag in; says whether it would open an element too many. */
function isTooDeep({ name, kind }: Tag, open: string[]): boolean {
  if (VOID.has(name)) return false;
  if (kind === 'end') {
    close(name, open);
    return false;
  }
  const drawing = open.includes('svg') || open.includes('math');
  // In a drawing the slash ends an element, and none ends by itself.
  if (drawing && kind === 'alone') return false;
  if (!drawing && ENDING.has(name)) return false;
  if ((name === 'rt' || name === 'rp') && open.includes('ruby')) return false;
  if (open.length >= LIMITS.nesting) return true;
  open.push(name);
  return false;
}

function close(name: string, open: string[]): void {
  for (let at = open.length - 1; at >= 0; at--) {
    if (open[at] === name) {
      const lasting = open.splice(at).filter((other, i) => i > 0 && LASTING.has(other));
      open.push(...(LASTING.has(name) ? [] : lasting));
      return;
    }
    if (WALLS.has(open[at]!)) return;
  }
}
