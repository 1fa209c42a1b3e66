import type { Element, Root } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import type { VFile } from 'vfile';
import type { Note } from '../model/content.ts';
import { LIMITS } from '../model/limits.ts';
import { placeOf, report } from '../model/message.ts';
import { contentOf, element, isElement, type Parent, textNode } from './element.ts';
import type { Draft } from './to-hast.ts';

interface Numbered {
  readonly number: number;
  readonly definition: FootnoteDefinition;
  readonly tree: Root;
  readonly calls: string[];
  count: number;
}

/**
 * Numbers notes in the order of their first call and links the calls to them; notes may call notes. A
 * note that nobody calls, or a second one of its label, comes last, so that no word is lost.
 */
export function numberNotes({ body, notes }: Draft, file: VFile): Note[] {
  const waiting = new Map<string, Draft['notes'][number]>();
  for (const note of notes)
    if (!waiting.has(note.definition.identifier)) waiting.set(note.definition.identifier, note);
  const numbered = new Map<string, Numbered>();
  const order: Numbered[] = [];

  const take = ({ definition, tree }: Draft['notes'][number]): Numbered => {
    const note = { number: order.length + 1, definition, tree, calls: [], count: 0 };
    order.push(note);
    return note;
  };
  const called = (identifier: string): Numbered | undefined => {
    const known = numbered.get(identifier);
    if (known) return known;
    const note = waiting.get(identifier);
    if (!note) return undefined;
    const made = take(note);
    numbered.set(identifier, made);
    return made;
  };
  let linked = 0;
  const link = () => {
    for (; linked < order.length; linked++) linkCalls(order[linked]!.tree, called);
  };

  linkCalls(body, called);
  link();
  for (const note of notes) {
    const { definition } = note;
    if (numbered.get(definition.identifier)?.definition === definition) continue;
    const first = waiting.get(definition.identifier) === note;
    const made = take(note);
    if (first) {
      numbered.set(definition.identifier, made);
      reportUnused(definition, file);
    }
    link();
  }
  for (const note of order) reportMany(note, file);
  return order.map(({ number, tree, calls }) => ({
    id: `note-${number}`,
    number,
    children: contentOf(tree.children),
    calls,
  }));
}

function linkCalls(tree: Root, called: (identifier: string) => Numbered | undefined): void {
  const found: { readonly node: Element; readonly parents: readonly Parent[] }[] = [];
  const find = (parent: Parent, around: readonly Parent[]): void => {
    const parents = [...around, parent];
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.properties.dataNoteCall !== undefined) found.push({ node, parents });
      else find(node, parents);
    }
  };
  find(tree, []);
  for (const { node, parents } of found) {
    const note = called(String(node.properties.dataNoteCall));
    delete node.properties.dataNoteCall;
    if (!note) continue;
    node.children = [callOf(node, note)];
    moveOutOfLink(node, parents);
  }
}

function callOf(from: Element, note: Numbered): Element {
  note.count += 1;
  const properties: Element['properties'] = {
    className: ['noteref'],
    href: `#note-${note.number}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  };
  if (note.count <= LIMITS.backLinks) {
    const id = note.count === 1 ? `call-${note.number}` : `call-${note.number}-${note.count}`;
    note.calls.push(id);
    properties.id = id;
  }
  return element(from, 'a', properties, [textNode(from, `${note.number}`)]);
}

/** A link can't stand in a link, so that the call follows the one that it stood in. */
function moveOutOfLink(node: Element, parents: readonly Parent[]): void {
  const at = parents.findIndex((parent) => isElement(parent, 'a'));
  const link = parents[at];
  const around = parents[at - 1];
  const holder = parents.at(-1);
  if (!isElement(link, 'a') || !around || !holder) return;
  holder.children.splice(holder.children.indexOf(node), 1);
  let after = around.children.indexOf(link) + 1;
  // Further calls of the same link keep their order.
  while (isCall(around.children[after])) after += 1;
  around.children.splice(after, 0, node);
}

const isCall = (node: Parent['children'][number] | undefined): boolean =>
  isElement(node, 'sup') &&
  isElement(node.children[0]) &&
  node.children[0].properties.role === 'doc-noteref';

function reportUnused(definition: FootnoteDefinition, file: VFile): void {
  const label = `[^${definition.label ?? definition.identifier}]`;
  report(file, 'warning', 'unused-note', `Expected a call of the note \`${label}\`, found none`, {
    place: placeOf(definition),
    note: `Write \`${label}\` where the note belongs; it is printed after the others.`,
  });
}

function reportMany({ definition, count }: Numbered, file: VFile): void {
  if (count <= LIMITS.backLinks) return;
  const label = `[^${definition.label ?? definition.identifier}]`;
  report(
    file,
    'warning',
    'many-calls',
    `Expected at most ${LIMITS.backLinks} calls of the note \`${label}\`, found ${new Intl.NumberFormat('en').format(count)}; the first ${LIMITS.backLinks} have a link back`,
    { place: placeOf(definition), note: 'Call the note where it is needed first.' },
  );
}
