import { isMap, isScalar, isSeq } from 'yaml';
import type { OwnFontRole } from '../model/font-roles.ts';
import { type Edit, editPublication } from '../start/publication-file.ts';

/** What became of an entry of `fonts:`. */
export type EntryResult = Edit<'added' | 'changed' | 'kept'>;

/**
 * Adds a path to `fonts:` of a publication.yml. A path that is listed already is left as it is, or given
 * the role.
 */
export function addFontEntry(file: string, path: string, role?: OwnFontRole): Promise<EntryResult> {
  return editPublication(file, (document, contents): EntryResult => {
    const entry = document.createNode(role ? { path, role } : path);
    if (isMap(entry)) entry.flow = true;
    const fonts: unknown = contents?.get('fonts', true);
    if (fonts === undefined || (isScalar(fonts) && fonts.value === null)) {
      document.set('fonts', document.createNode([entry]));
      return 'added';
    }
    if (!isSeq(fonts)) return { fault: 'has `fonts:` that are no list' };
    const at = fonts.items.findIndex((item) => pathOf(item) === path);
    const known = fonts.items[at];
    if (at < 0) {
      fonts.add(entry);
      return 'added';
    }
    if (role === undefined || (isMap(known) && known.get('role') === role)) return 'kept';
    if (isMap(known)) known.set('role', role);
    else fonts.items[at] = entry;
    return 'changed';
  });
}

function pathOf(item: unknown): unknown {
  if (isScalar(item)) return item.value;
  return isMap(item) ? item.get('path') : undefined;
}
