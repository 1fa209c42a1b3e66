import type { Code, Definition, Image, ImageReference, Nodes, Root, RootContent } from 'mdast';
import type { WordStream } from '../model/proof.ts';
import { readAttributeList } from './attribute-list.ts';
import { titleOfCode } from './code-title.ts';
import { gatherRawHtml } from './raw-html.ts';
import { skipWordless, withoutSigns } from './syntax.ts';
import { openGatherer, streamOf, type WordGatherer } from './words.ts';

/** The words of the prose; credits and notes apart, since a rendition may set them elsewhere. */
export interface ProseWords {
  readonly body: WordStream;
  readonly notes: readonly WordStream[];
  readonly credits: readonly WordStream[];
}

/** Text that runs on from what is before it. */
const INLINE: ReadonlySet<string> = new Set([
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference', 'passage'],
]);

/** Gathers the words of a Markdown tree as it was parsed, each with its line. */
export function gatherProse(tree: Root): ProseWords {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, WordStream[]>();
  const credits: WordStream[] = [];

  const walk = (node: Nodes, to: WordGatherer): void => {
    if (node.type === 'text') to.add(node.value, lineOf(node));
    else if (node.type === 'inlineCode') to.add(node.value, lineOf(node));
    else if (node.type === 'html') gatherRawHtml(node.value, lineOf(node), to);
    else if (node.type === 'footnoteDefinition') {
      const own = openGatherer();
      children(node.children, own);
      notes.set(node.identifier, [...(notes.get(node.identifier) ?? []), own.words()]);
    } else if ('children' in node && INLINE.has(node.type)) children(node.children, to);
    else {
      to.part();
      if ('children' in node) children(node.children, to);
      else if (node.type === 'code') code(node, to);
      else if (node.type === 'image' || node.type === 'imageReference') image(node, to);
      else if (node.type === 'footnoteReference' && !notes.has(node.identifier))
        notes.set(node.identifier, []);
      to.part();
    }
  };

  const code = (node: Code, to: WordGatherer) => {
    to.add(titleOfCode(node.lang, node.meta), lineOf(node));
    to.part();
    to.add(node.value, firstLineOf(node));
  };

  const image = (node: Image | ImageReference, to: WordGatherer) => {
    to.add(node.alt ?? '', lineOf(node));
    to.part();
    if (node.type === 'image') to.add(node.title ?? '', lastLineOf(node));
    const named = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
    if (named?.title) to.add(named.title, lineOf(named));
  };

  const children = (nodes: readonly RootContent[], to: WordGatherer): void => {
    for (let i = 0; i < nodes.length; i++) {
      const node = withoutSigns(nodes, i);
      const past = skipWordless(nodes, i, to);
      if (past !== undefined) i = past;
      else if (node.type === 'text' && isImage(nodes[i - 1])) {
        const list = readAttributeList(node.value);
        if (list?.credit) credits.push(streamOf(list.credit, lineOf(node)));
        walk(list ? { ...node, value: list.rest } : node, to);
      } else walk(node, to);
    }
  };

  for (const node of definitionsIn(tree))
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const body = openGatherer();
  children(tree.children, body);
  return { body: body.words(), notes: [...notes.values()].flat(), credits };
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
const lastLineOf = (node: Nodes): number => node.position?.end.line ?? lineOf(node);

/** A fence stands on a line of its own before the code; an indented block has none. */
function firstLineOf(node: Code): number {
  const lines = lastLineOf(node) - lineOf(node) + 1;
  return lineOf(node) + (lines > node.value.split('\n').length ? 1 : 0);
}

const isImage = (node: Nodes | undefined): boolean =>
  node?.type === 'image' ||
  node?.type === 'imageReference' ||
  (node?.type === 'html' && /^<img[\s/>][^<>]*>?$/iu.test(node.value));

function* definitionsIn(node: Nodes): Generator<Definition> {
  if (node.type === 'definition') yield node;
  else if ('children' in node) for (const child of node.children) yield* definitionsIn(child);
}
