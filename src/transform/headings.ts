import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { type Finding, placeOf, report } from '../model/message.ts';
import type { Heading } from '../model/rendered-edition.ts';
import { openTally } from '../model/tally.ts';
import { listAtEnd } from './attribute-list.ts';
import { element, isBlank, isElement, type Parent } from './element.ts';
import { namesOfHeading, slugOfHeading } from './slug.ts';
import type { Targets } from './targets.ts';
import { elementsIn, replaceElements } from './traversal.ts';

const HEADING = /^h([1-6])$/u;
const levelOf = (node: Element): number => Number(HEADING.exec(node.tagName)?.[1] ?? 0);

const headingsIn = (tree: Parent): Element[] =>
  elementsIn(tree).filter(({ tagName }) => HEADING.test(tagName));

/** Boxes have headings of their own, which head nothing beyond them. */
const boxesIn = (tree: Root): Element[] =>
  elementsIn(tree).filter((node) => isElement(node, 'aside'));

/**
 * Puts the levels of headings in order below the headline, which is the 1: the highest becomes 2, and
 * none is skipped (PDF/UA-1 §7.4.2). Headings without words go.
 */
export function orderHeadings(tree: Root, file: VFile): void {
  replaceElements(tree, (node) =>
    HEADING.test(node.tagName) && node.children.every(isBlank) ? [] : undefined,
  );
  const boxed = new Map(boxesIn(tree).flatMap((box) => headingsIn(box).map((node) => [node, box])));
  const headings = headingsIn(tree);
  const top = Math.min(...headings.filter((node) => !boxed.has(node)).map(levelOf), 7);
  const shift = 2 - top;
  const first = headings.find((node) => !boxed.has(node));
  if (first && shift !== 0)
    report(
      file,
      'info',
      'heading-level',
      `Expected sections to begin at level 2, below the headline, found level ${top}; all are set ${Math.abs(shift) === 1 ? 'one level' : `${Math.abs(shift)} levels`} ${shift > 0 ? 'lower' : 'higher'}`,
      { place: placeOf(first), note: `Begin headings with \`##\`.` },
    );
  const open: number[] = [];
  const inBox = new Map<Element, number[]>();
  const tally = openTally(file);
  for (const node of headings) {
    const level = levelOf(node);
    const box = boxed.get(node);
    if (box) {
      // Within a box, levels go down from where the article is, and come back with its end.
      const inner = inBox.get(box) ?? [];
      inBox.set(box, inner);
      while (inner.length > 0 && (inner.at(-1) ?? 0) >= level) inner.pop();
      node.tagName = `h${Math.min(6, 2 + open.length + inner.length)}`;
      inner.push(level);
      continue;
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    const above = open.at(-1);
    const ordered = Math.min(6, 2 + open.length);
    open.push(level);
    const place = placeOf(node);
    if (above !== undefined && level > above + 1) {
      const finding: Finding = {
        severity: 'warning',
        ruleId: 'heading-level',
        reason: `Expected a heading of level ${above + 1} below one of level ${above}, found level ${level}; it is set without the gap`,
        ...(place && { place }),
        note: 'Go down one level at a time.',
      };
      tally.tell(`${above} ${level}`, finding);
    }
    node.tagName = `h${ordered}`;
  }
  tally.close();
}

/** Gives each heading an id from its words, or the one that it asks for: `## Costs {#costs}`. */
export function nameHeadings(tree: Root, targets: Targets): void {
  const counts = new Map<string, number>();
  for (const node of headingsIn(tree)) {
    const last = node.children.at(-1);
    const list = last?.type === 'text' ? listAtEnd(last.value) : undefined;
    if (last?.type === 'text' && list) last.value = list.rest;
    const words = wordsOfHeading(node);
    const slug = slugOfHeading(words);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    const suffix = count === 0 ? '' : `-${count}`;
    const raw = node.properties.id;
    const asked = list?.id ?? (typeof raw === 'string' ? raw : undefined);
    const names = namesOfHeading(words).map((name) => name + suffix);
    node.properties.id = targets.add(asked ?? slug, [...(asked ? [asked] : []), ...names]);
  }
}

/** Makes paragraphs in bold of headings in a note, where they would head what follows the notes. */
export function flattenHeadings(tree: Root): void {
  for (const node of headingsIn(tree)) {
    node.children = [element(node, 'strong', {}, node.children)];
    node.tagName = 'p';
  }
}

/** Gives the tree of headings for the contents, those of boxes left out. */
export function headingTree(tree: Root): Heading[] {
  interface Branch extends Heading {
    readonly children: Branch[];
  }
  const root: Branch[] = [];
  const open: Branch[] = [];
  const boxed = new Set(boxesIn(tree).flatMap(headingsIn));
  for (const node of headingsIn(tree)) {
    if (boxed.has(node)) continue;
    const level = levelOf(node);
    const branch: Branch = {
      id: String(node.properties.id ?? ''),
      level,
      text: wordsOfHeading(node),
      children: [],
    };
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.children ?? root).push(branch);
    open.push(branch);
  }
  return root;
}

/** Gives the words of a heading, plain, without calls of notes. */
export function wordsOfHeading(node: Element): string {
  const words = (child: ElementContent): string => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    if (child.tagName === 'img') return String(child.properties.alt ?? '');
    if (child.tagName === 'br') return ' ';
    return isCall(child) ? '' : child.children.map(words).join('');
  };
  return node.children.map(words).join('').replace(/\s+/gu, ' ').trim();
}

/** A note's call, before its number is known and after. */
const isCall = (node: Element): boolean =>
  node.tagName === 'sup' &&
  (node.properties.dataNoteCall !== undefined ||
    node.children.some(
      (child) => child.type === 'element' && child.properties.role === 'doc-noteref',
    ));
