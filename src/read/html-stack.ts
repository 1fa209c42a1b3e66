import type { Tag } from '../model/html-tags.ts';
import { LIMITS } from '../model/limits.ts';

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

/** Parts of a table, which mean nothing outside one. */
const TABLE_PARTS: ReadonlySet<string> = new Set([
  ...['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

/** What becomes of a tag: it stays, it would nest too deep, it stands outside its table, it ends nothing. */
export type Fate = 'keep' | 'deep' | 'astray' | 'closed';

/** Follows the elements that are open, roughly as HTML's parser does. */
export interface OpenElements {
  take(tag: Tag): Fate;
}

/** Opens the stack of elements for one manuscript, whose HTML may be spread over many blocks. */
export function openElements(): OpenElements {
  const open: string[] = [];
  const begun = new Set<string>();
  return {
    take({ name, kind }) {
      if (TABLE_PARTS.has(name) && !open.includes('table')) return 'astray';
      if (VOID.has(name)) return 'keep';
      if (kind === 'end') {
        return close(name, open) || begun.has(name) ? 'keep' : 'closed';
      }
      const drawing = open.includes('svg') || open.includes('math');
      // In a drawing the slash ends an element, and none ends by itself.
      if (!drawing && ENDING.has(name)) begun.add(name);
      if (drawing ? kind === 'alone' : ENDING.has(name)) return 'keep';
      if ((name === 'rt' || name === 'rp') && open.includes('ruby')) return 'keep';
      if (open.length >= LIMITS.nesting) return 'deep';
      open.push(name);
      return 'keep';
    },
  };
}

/** Closes an element, and says whether there was one. */
function close(name: string, open: string[]): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    if (open[at] === name) {
      if (LASTING.has(name)) open.splice(at, 1);
      else open.push(...open.splice(at).filter((other) => LASTING.has(other)));
      return true;
    }
    if (WALLS.has(open[at]!)) return false;
  }
  return false;
}
