import type { Element, ElementContent, Root } from 'hast';
import { takeCaption } from './captions.ts';
import { splitCredit } from './credit.ts';
import { addClass, element, isBlank, isElement, type Parent, textNode } from './element.ts';
import { isPicture, type Pictures, picturesIn, takeTitles } from './pictures.ts';

/**
 * Makes a figure of each paragraph that holds images alone. Its caption is the title, else the next
 * paragraph where that is emphasis; its credit is given in braces straight after the image, else it is
 * the caption's last parenthesis. Figures of raw HTML get the same shape.
 */
export function makeFigures(parent: Root | Element): void {
  for (let i = 0; i < parent.children.length; i++) {
    const node = parent.children[i]!;
    if (isElement(node, 'figure')) shapeFigure(node);
    else if (isElement(node)) {
      const pictures = isElement(node, 'p', 'div') ? picturesIn(bare(node)) : undefined;
      if (pictures) parent.children[i] = figureOf(node, pictures, parent, i);
      else makeFigures(node);
    }
  }
}

/** Opens what only dressed a picture, as `<span style="float: right">` does. */
function bare(node: Element): Element {
  const [first, ...others] = node.children.filter((child) => !isBlank(child));
  const plain = isElement(first, 'span', 'div', 'p') && others.length === 0;
  return plain && Object.keys(first.properties).length === 0
    ? bare({ ...node, children: first.children })
    : node;
}

function figureOf(from: Element, pictures: Pictures, parent: Parent, index: number): Element {
  const titles = pictures.images.flatMap(takeTitles);
  // A title comes first; the line below it is printed too, and the next paragraph is prose.
  const title = titles.length > 0 ? [textNode(from, titles.join(' '))] : [];
  const below = pictures.caption?.children ?? [];
  const own =
    title.length > 0 && below.length > 0
      ? [...title, textNode(from, ' '), ...below]
      : [...title, ...below];
  const said = own.length > 0 ? own : (takeCaption(parent, index) ?? []);
  const { caption, credit } = splitCredit(said);
  const given = pictures.credits.join('; ');
  const figure = element(from, 'figure', { className: ['figure'] }, [...pictures.images]);
  const id = from.properties.id ?? pictures.id;
  if (id) figure.properties.id = id;
  // A credit in braces stands beside one in the caption; neither is lost.
  const credits = [
    ...(given ? [textNode(from, given)] : []),
    ...(given && credit.length > 0 ? [textNode(from, '; ')] : []),
    ...credit,
  ];
  figure.children.push(...legend(from, {}, caption, credits));
  return figure;
}

function legend(
  from: Element,
  properties: Element['properties'],
  caption: ElementContent[],
  credit: ElementContent[],
): Element[] {
  const parts = [
    ...(caption.length > 0 ? [element(from, 'span', { className: ['caption'] }, caption)] : []),
    ...(credit.length > 0 ? [element(from, 'span', { className: ['credit'] }, credit)] : []),
  ];
  if (parts.length === 0) return [];
  const [first, second] = parts;
  const children = second && first ? [first, textNode(from, ' '), second] : parts;
  return [element(from, 'figcaption', properties, children)];
}

/** Gives a figure of raw HTML the shape of ours: its images bare, its caption and credit apart. */
function shapeFigure(figure: Element): void {
  addClass(figure, 'figure');
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const first = figure.children.find((child) => !isBlank(child));
  const titles: string[] = [];
  const others = figure.children.flatMap((child): ElementContent[] => {
    if (isElement(child, 'figcaption')) return [];
    const pictures = isElement(child, 'p', 'div') ? picturesIn(child) : undefined;
    const bare = pictures ? [...pictures.images] : [child];
    for (const node of bare)
      if (isElement(node) && isPicture(node)) titles.push(...takeTitles(node));
    return bare;
  });
  for (const child of others) if (isElement(child) && !isPicture(child)) makeFigures(child);
  const [from = figure] = captions;
  const { id, lang, dir } = captions[0]?.properties ?? {};
  const properties = { ...(id && { id }), ...(lang && { lang }), ...(dir && { dir }) };
  // A title beside a caption is printed too, since on paper nothing pops up.
  const lines = captions.flatMap((line) => [...lineOf(line), textNode(line, ' ')]);
  const said = [...lines, ...titles.map((title) => textNode(from, `${title} `))];
  const { caption, credit } = splitCredit(trimmed(said));
  const text = legend(from, properties, caption, credit);
  figure.children = first === from ? [...text, ...others] : [...others, ...text];
}

function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  return first < 0 ? [] : nodes.slice(first, last + 1);
}

/** Gives a caption's paragraphs as one line. */
function lineOf(caption: Element): ElementContent[] {
  return caption.children.flatMap((child): ElementContent[] =>
    isElement(child, 'p', 'div') ? [...lineOf(child), textNode(child, ' ')] : [child],
  );
}
