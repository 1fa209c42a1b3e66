import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { wordsOf } from '../../language/words.ts';
import type { NoteKind } from '../../model/markdown.ts';
import { addClass, element, isBlank, isElement, textNode } from '../element.ts';
import { elementsIn } from '../traversal.ts';
import { setBy } from './attribution.ts';
import { setInterview } from './interview.ts';
import { lettersOfProse, setPullquote } from './pullquote.ts';
import { setVerse } from './verse.ts';

/** What boxes need to know of the article that they stand in. */
export interface BoxContext {
  /** BCP 47. */
  readonly language: string;
  /** The lines of the manuscript, whose spaces set a verse. */
  readonly lines: readonly string[];
}

/** Sets the boxes of a tree and the passages in small capitals: the inner ones first. */
export function setBoxes(tree: Root, context: BoxContext): void {
  const prose = lettersOfProse(tree);
  for (const node of elementsIn(tree).reverse()) {
    const { dataBox, dataStyle } = node.properties;
    delete node.properties.dataBox;
    delete node.properties.dataStyle;
    if (dataStyle === 'small-caps') addClass(node, 'small-caps');
    if (dataBox === 'pullquote') setPullquote(node, prose);
    if (dataBox === 'sidebar') setSidebar(node);
    if (dataBox === 'note') setNote(node, context.language);
    if (dataBox === 'verse') setVerse(node, context.lines);
    if (dataBox === 'interview') setInterview(node);
  }
}

/** Takes the title of a box: the one that was given, else a heading that it begins with. */
function takeTitle(box: Element): Element | undefined {
  const first = box.children.find((child) => !isBlank(child));
  if (!isElement(first)) return undefined;
  if (first.properties.dataPart !== 'title' && !/^h[1-6]$/u.test(first.tagName)) return undefined;
  box.children.splice(box.children.indexOf(first), 1);
  return first;
}

function setTitle(box: Element, title: Element | undefined, name: string, fallback?: string): void {
  if (!title && !fallback) return;
  const from = title ?? box;
  const { id, lang, dir } = title?.properties ?? {};
  const line = element(
    from,
    'p',
    { className: [`${name}-title`], ...(id && { id }), ...(lang && { lang }), ...(dir && { dir }) },
    title ? title.children : [textNode(box, fallback ?? '')],
  );
  box.children.unshift(line);
  box.properties.ariaLabel = textOf(line).replace(/\s+/gu, ' ').trim();
}

function setSidebar(box: Element): void {
  box.tagName = 'aside';
  addClass(box, 'sidebar');
  box.properties['epub:type'] = 'sidebar';
  setTitle(box, takeTitle(box), 'sidebar');
  setBy(box, 'sidebar');
}

const isKind = (value: unknown): value is NoteKind =>
  typeof value === 'string' && /^(?:note|tip|important|warning|caution)$/u.test(value);

function setNote(box: Element, language: string): void {
  const { dataKind } = box.properties;
  delete box.properties.dataKind;
  const kind = isKind(dataKind) ? dataKind : 'note';
  box.tagName = 'aside';
  box.properties.className = ['box', `box-${kind}`];
  box.properties.role = kind === 'tip' ? 'doc-tip' : 'note';
  const words = wordsOf(language);
  const title = takeTitle(box);
  setTitle(box, title, 'box', words.alerts[kind]);
  const own = new Intl.Locale(language).language;
  const [line] = box.children;
  if (!title && words.language !== own && isElement(line)) line.properties.lang = words.language;
  setBy(box, 'box');
}
