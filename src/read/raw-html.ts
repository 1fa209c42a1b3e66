import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { PARTING_ELEMENTS } from '../model/html.ts';
import { type Tag, tagsIn } from '../model/html-tags.ts';
import { LIMITS } from '../model/limits.ts';
import { type Place, placeOf, report } from '../model/message.ts';
import { openElements } from './html-stack.ts';

type Fault = 'deep' | 'astray' | 'unfinished';

/**
 * Mends raw HTML that a parser of HTML would lose words of, or not end well with, each sort with one
 * message: tags that nest deeper than the limit and parts of tables outside one are left out, and their
 * text stays; a tag without its `>` becomes text.
 */
export function mendRawHtml(tree: Root, file: VFile): void {
  const elements = openElements();
  const told = new Set<Fault>();
  const tell = (fault: Fault, node: Html, tag: Tag) => {
    if (!told.has(fault)) reportFault(fault, node, tag, file);
    told.add(fault);
  };
  visit(tree, 'html', (node) => {
    let mended = '';
    let from = 0;
    for (const tag of tagsIn(node.value)) {
      const fault = tag.kind === 'unfinished' ? tag.kind : elements.take(tag);
      if (fault === 'keep' || (fault === 'closed' && !PARTING_ELEMENTS.has(tag.name))) continue;
      if (fault !== 'closed') tell(fault, node, tag);
      mended += node.value.slice(from, tag.start);
      if (fault === 'unfinished') mended += '&lt;';
      else if (PARTING_ELEMENTS.has(tag.name)) mended += ' ';
      from = fault === 'unfinished' ? tag.start + 1 : tag.end;
    }
    if (from > 0) node.value = mended + node.value.slice(from);
  });
}

function reportFault(fault: Fault, node: Html, tag: Tag, file: VFile): void {
  const place = placeIn(node, tag.start);
  const [line = ''] = node.value.slice(tag.start, tag.end).split('\n');
  const written = line.length > 48 ? `${line.slice(0, 47)}…` : line;
  if (fault === 'deep')
    report(
      file,
      'warning',
      'html-depth',
      `Expected HTML nested at most ${LIMITS.nesting} deep, found more; deeper tags are left out and their text is kept`,
      { place, note: 'Close the elements, or take them out.' },
    );
  else if (fault === 'astray')
    report(
      file,
      'warning',
      'loose-table-part',
      `Expected \`${written}\` inside a \`<table>\`, found it outside; tags of that sort are left out and their text is kept`,
      { place, note: 'Put `<table>` before it and `</table>` after it.' },
    );
  else
    report(
      file,
      'warning',
      'unfinished-tag',
      `Expected the \`>\` that ends a tag, found none after \`${written}\`, which is printed as written`,
      {
        place,
        note: 'End the tag or close its quote, or write `&lt;` for a sign that opens no tag.',
      },
    );
}

/** A block of HTML may be long: the place is that of the tag. */
function placeIn(node: Html, offset: number): Place | undefined {
  const place = placeOf(node);
  if (!place) return undefined;
  const lines = node.value.slice(0, offset).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return lines.length > 1
    ? { line: place.line + lines.length - 1, column }
    : { line: place.line, column: place.column + column - 1 };
}
