import type { FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import { openTally } from '../model/tally.ts';
import { proseBlocks } from './prose-blocks.ts';

const CALL = /\[\^([^\]\s[]+)\]/gu;

/**
 * Takes the definitions of notes out of the prose, in their order. A second definition of one label is
 * kept beside the first, with a message, so that its words are printed too.
 */
export function takeNoteDefinitions(tree: Root, file: VFile): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  const known = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    const first = known.get(node.identifier);
    if (first) {
      report(
        file,
        'warning',
        'duplicate-note',
        `Expected one definition of the note \`[^${node.label ?? node.identifier}]\`, found a second one; the first is on line ${first.position?.start.line}`,
        { place: placeOf(node), note: 'Give one of them another label.' },
      );
    } else known.set(node.identifier, node);
    definitions.push(node);
    definitions.push(...takeNoteDefinitions({ type: 'root', children: node.children }, file));
    return [SKIP, index];
  });
  return definitions;
}

/** Names calls of notes that are defined nowhere: Markdown leaves them as text (GFM, footnotes). */
export function nameMissingNotes(tree: Root, file: VFile): void {
  const tally = openTally(file);
  const lines = String(file).split('\n');
  for (const { text, placeAt } of proseBlocks(tree)) {
    if (!text.includes('[^')) continue;
    for (const { 0: call, 1: label, index } of text.matchAll(CALL)) {
      const place = placeAt(index);
      // Written as text on purpose: CommonMark 0.31 §2.4.
      if (place && lines[place.line - 1]?.includes(`\\${call}`)) continue;
      tally.tell(call, {
        severity: 'warning',
        ruleId: 'missing-note',
        reason: `Expected a note for \`${call}\`, found none; the call is printed as written`,
        note: `Add a line \`[^${label}]: …\` with the note.`,
        ...(place && { place }),
      });
    }
  }
  tally.close();
}
