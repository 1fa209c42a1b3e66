import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf } from '../model/message.ts';
import { openTally } from '../model/tally.ts';
import { proseBlocks } from './prose-blocks.ts';

/** A reference in full that has marks within, as it is read no further; figures alone are prose. */
const REFERENCE = /(?<![\p{L}\p{N}])!?\[[^[\]^]{0,200}\p{L}[^[\]^]{0,200}\]\[([^[\]^]{1,200})\]/gu;

/**
 * Names references that stay as they are written, since no address is defined for them, and definitions
 * that nothing refers to although they read like prose (`[Q]: Why?`), which it swallows (CommonMark §4.7).
 */
export function nameMissingReferences(tree: Root, file: VFile): void {
  const lines = String(file.value).split('\n');
  const tally = openTally(file);
  for (const { text, placeAt } of proseBlocks(tree)) {
    if (!text.includes('][')) continue;
    for (const { 0: found, 1: label = '', index } of text.matchAll(REFERENCE)) {
      const place = placeAt(index);
      // Brackets that were written with a backslash are meant as text.
      if (!place || !lines[place.line - 1]?.includes(`][${label}]`)) continue;
      tally.tell('reference', {
        severity: 'warning',
        ruleId: 'missing-reference',
        reason: `Expected a definition of \`[${label}]\`, found none; \`${found}\` is printed as written`,
        note: `Add a line \`[${label}]: https://…\` with the address.`,
        place,
      });
    }
  }
  for (const node of swallowed(tree)) {
    const place = placeOf(node);
    tally.tell('definition', {
      severity: 'warning',
      ruleId: 'unused-definition',
      reason: `Expected a reference to \`[${node.label ?? node.identifier}]\`, found none; its line is not printed`,
      note: 'Markdown takes it for the address of a link. Write `\\[` for a bracket that is text.',
      ...(place && { place }),
    });
  }
  tally.close();
}

/** Finds definitions that nothing refers to and whose address is none. */
function swallowed(tree: Root): Definition[] {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
  });
  return definitions.filter(
    ({ identifier, url, title }) =>
      !used.has(identifier) && (!/[/#@]|\.\w/u.test(url) || (title ?? '').includes(' ')),
  );
}
