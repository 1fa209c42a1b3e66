import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf, report } from '../model/message.ts';
import type { Heading } from '../model/rendition.ts';
import { listAtEnd } from './attribute-list.ts';
import { element, isBlank } from './element.ts';
import { slugOfHeading } from './slug.ts';
import type { Targets } from './targets.ts';

const HEADING = /^h([1-6])$/u;
const levelOf = (node: Element): number => Number(HEADING.exec(node.tagName)?.[1] ?? 0);

function headingsIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (HEADING.test(node.tagName)) found.push(node);
  });
  return found;
}

/**
 * Puts the levels of headings in order below the headline, which is the 1: the highest becomes 2, and
 * none is skipped (PDF/UA-1 §7.4.2). Headings without words go.
 */
export function orderHeadings(tree: Root, file: VFile): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!HEADING.test(node.tagName) || !node.children.every(isBlank)) return;
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const headings = headingsIn(tree);
  const top = Math.min(...headings.map(levelOf));
  const shift = 2 - top;
  const [first] = headings;
  if (first && shift !== 0)
    report(
      file,
      'info',
      'heading-level',
      `Expected sections to begin at level 2, below the headline, found level ${top}; all are set ${shift > 0 ? 'one level lower' : `${-shift} higher`}`,
      { place: placeOf(first), note: `Begin headings with \`##\`.` },
    );
  const open: number[] = [];
  for (const node of headings) {
    const level = levelOf(node);
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    const ordered = Math.min(6, 2 + open.length);
    open.push(level);
    if (ordered !== level + shift)
      report(
        file,
        'warning',
        'heading-level',
        `Expected a heading of level ${ordered - shift}, found level ${level}; it is set as level ${ordered}`,
        { place: placeOf(node), note: 'Go down one level at a time.' },
      );
    node.tagName = `h${ordered}`;
  }
}

/** Gives each heading an id from its words, or the one that it asks for: `## Costs {#costs}`. */
export function nameHeadings(tree: Root, targets: Targets): void {
  const counts = new Map<string, number>();
  for (const node of headingsIn(tree)) {
    const last = node.children.at(-1);
    const list = last?.type === 'text' ? listAtEnd(last.value) : undefined;
    if (last?.type === 'text' && list) last.value = list.rest;
    const slug = slugOfHeading(wordsOfHeading(node));
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    const address = count === 0 ? slug : `${slug}-${count}`;
    const raw = node.properties.id;
    const asked = list?.id ?? (typeof raw === 'string' ? raw : undefined);
    const names = [...(asked ? [asked] : []), address, address.replace(/^[^\p{L}]+/u, '')];
    node.properties.id = targets.add(asked ?? slug, names);
  }
}

/** Makes paragraphs in bold of headings in a note, where they would head what follows the notes. */
export function flattenHeadings(tree: Root): void {
  for (const node of headingsIn(tree)) {
    node.children = [element(node, 'strong', {}, node.children)];
    node.tagName = 'p';
  }
}

/** Gives the tree of headings for the contents, their words plain, without calls of notes. */
export function headingTree(tree: Root): Heading[] {
  interface Branch extends Heading {
    readonly children: Branch[];
  }
  const root: Branch[] = [];
  const open: Branch[] = [];
  for (const node of headingsIn(tree)) {
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

function wordsOfHeading(node: Element): string {
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
