import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { NAMES } from '../../model/box-names.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Box, BoxFence } from '../../model/markdown.ts';
import { placeOf, report } from '../../model/message.ts';
import { nearest } from '../nearest.ts';
import { reportDepth } from '../nesting.ts';
import { positionFrom } from '../positions.ts';
import { type Opening, readFence } from './opening.ts';

/** Parses a line of prose that stands at an offset of a line of the manuscript. */
export type ParseLine = (text: string, node: BoxFence, at: number) => PhrasingContent[];

interface Open {
  readonly fence: BoxFence;
  readonly colons: number;
  readonly opening: Opening;
  readonly content: RootContent[];
}

/**
 * Makes boxes of what stands between two lines of colons. A line of colons alone closes the innermost box
 * that was opened with as many, else the innermost with fewer, else the innermost: so pandoc's equal
 * fences nest, and so do the longer ones of directives. A box of no name that we know keeps its content;
 * a line without its other end is printed as it was written. Each with a message.
 * @returns false where boxes nest too deep, which is an error on the file.
 */
export function pairBoxes(tree: Root, file: VFile, parseLine: ParseLine): boolean {
  const stack: { node: Parents; level: number }[] = [{ node: tree, level: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, level } = next;
    if (level > LIMITS.nesting) {
      reportDepth(file, placeOf(node) ?? { line: 1, column: 1 });
      return false;
    }
    if (node.children.some(isFenced)) pairIn(node, file, parseLine);
    for (const child of node.children)
      if ('children' in child)
        stack.push({ node: child, level: level + (child.type === 'box' ? 1 : 0) });
  }
  return true;
}

const isFenced = (node: Nodes): boolean => node.type === 'boxFence' || endsWithFence(node);

/** Raw HTML goes on to the next empty line, past the colons that close its box. */
const TAIL = /\n[ \t]*(:{3,})[ \t]*$/u;
const endsWithFence = (node: Nodes): boolean => node.type === 'html' && TAIL.test(node.value);

function pairIn(parent: Parents, file: VFile, parseLine: ParseLine): void {
  const bottom: RootContent[] = [];
  const open: Open[] = [];
  const put = (...nodes: RootContent[]) => (open.at(-1)?.content ?? bottom).push(...nodes);
  for (const child of parent.children.flatMap(apart)) {
    if (child.type !== 'boxFence') {
      put(child);
      continue;
    }
    const { colons, opens } = readFence(child.value);
    if (opens) {
      open.push({ fence: child, colons, opening: opens, content: [] });
      continue;
    }
    const which = closedBy(colons, open);
    if (which < 0) {
      tellStray(child, file);
      put(asWritten(child));
      continue;
    }
    while (open.length > which + 1) putUnclosed(open, put, file);
    const box = open.pop();
    if (box) put(...boxOf(box, child, file, parseLine));
  }
  while (open.length > 0) putUnclosed(open, put, file);
  // What holds blocks may hold boxes; nothing else has lines of colons among its children.
  parent.children = bottom as typeof parent.children;
}

function apart(node: RootContent): RootContent[] {
  const tail = node.type === 'html' ? TAIL.exec(node.value) : null;
  if (node.type !== 'html' || !tail || !node.position) return [node];
  const { end } = node.position;
  const column = end.column - tail[0].length + 1;
  return [
    { ...node, value: node.value.slice(0, tail.index) },
    {
      type: 'boxFence',
      value: tail[1] ?? '',
      position: { start: { line: end.line, column: Math.max(1, column) }, end: { ...end } },
    },
  ];
}

function closedBy(colons: number, open: readonly Open[]): number {
  const same = open.findLastIndex((box) => box.colons === colons);
  if (same >= 0) return same;
  const fewer = open.findLastIndex((box) => box.colons < colons);
  return fewer >= 0 ? fewer : open.length - 1;
}

/** Lets go of the innermost box, which nothing closes: its content stands in what is around it. */
function putUnclosed(open: Open[], put: (...nodes: RootContent[]) => void, file: VFile): void {
  const box = open.pop();
  if (!box) return;
  const { name, meaning } = box.opening;
  report(
    file,
    'warning',
    'open-box',
    `Expected a line \`${':'.repeat(box.colons)}\` that closes ${meaning ? `the box \`${name}\`` : `\`${excerpt(box.fence.value)}\``}, found none; its first line is printed as written`,
    {
      place: placeOf(box.fence),
      note: 'Put a line of colons below what belongs into the box.',
    },
  );
  put(asWritten(box.fence), ...box.content);
}

function tellStray(fence: BoxFence, file: VFile): void {
  report(
    file,
    'warning',
    'open-box',
    `Expected a box above \`${fence.value.trim()}\`, found none; it is printed as written`,
    { place: placeOf(fence), note: 'Take the line out, or open a box above it: `:::note`.' },
  );
}

function boxOf(open: Open, end: BoxFence, file: VFile, parseLine: ParseLine): RootContent[] {
  const { fence, opening, content } = open;
  const { name, meaning, plain, title, titleAt, by, id, lang, dir } = opening;
  const words = title === '' ? [] : parseLine(title, fence, titleAt);
  const { position } = positionFrom(fence);
  if (position && end.position) position.end = { ...end.position.end };
  if (!meaning && !plain) {
    const near = nearest(name, NAMES);
    report(
      file,
      'warning',
      'unknown-box',
      `Expected a box that there is, found \`${name}\`; what it holds is printed without a box`,
      {
        place: placeOf(fence),
        note: near
          ? `Did you mean \`${near}\`?`
          : 'There are `pullquote`, `sidebar`, `note`, `verse` and `interview`.',
      },
    );
    const strong: PhrasingContent = { type: 'strong', children: words, ...positionFrom(fence) };
    const line: Paragraph = { type: 'paragraph', children: [strong], ...positionFrom(fence) };
    return words.length > 0 ? [line, ...content] : content;
  }
  const box: Box = {
    type: 'box',
    name: meaning?.name ?? 'plain',
    ...(meaning?.kind && { kind: meaning.kind }),
    ...(id && { id }),
    ...(lang && { lang }),
    ...(dir && { dir }),
    children: [
      ...(words.length > 0
        ? [{ type: 'boxTitle' as const, children: words, ...positionFrom(fence) }]
        : []),
      ...content,
      ...(by === ''
        ? []
        : [
            {
              type: 'boxBy' as const,
              children: parseLine(by, fence, titleAt),
              ...positionFrom(fence),
            },
          ]),
    ],
    ...(position && { position }),
  };
  return [box];
}

/** Gives a line of colons back to the prose. */
function asWritten(fence: BoxFence): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: fence.value, ...positionFrom(fence) }],
    ...positionFrom(fence),
  };
}

const excerpt = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);
