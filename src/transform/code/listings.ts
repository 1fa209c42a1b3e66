import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Direction } from '../../model/article.ts';
import { placeOf, report } from '../../model/message.ts';
import { addClass, classesOf, element, isBlank, isElement, textNode } from '../element.ts';
import { linesOf } from '../lines.ts';
import type { Tools } from '../tools.ts';
import { elementsIn } from '../traversal.ts';
import { inBlackAndWhite } from './scheme.ts';

/** Characters of one block, of one line, of all blocks: beyond that, code is set plain, in one piece. */
const MOST = { block: 100_000, line: 2000, article: 400_000 };
/** Names that say that there is no language. */
const PLAIN: ReadonlySet<string> = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'nohighlight',
  'raw',
  'output',
]);

/**
 * Sets blocks of code: marked up by the grammar of their language, each line an element of its own, so
 * that one that turns over hangs from its beginning. Code runs from left to right in any article.
 */
export function setListings(
  trees: readonly Root[],
  direction: Direction,
  tools: Tools,
  file: VFile,
): void {
  const told = new Set<string>();
  let left = MOST.article;
  for (const node of trees.flatMap((tree) => elementsIn(tree))) {
    if (direction === 'rtl' && isElement(node, 'pre', 'code')) node.properties.dir ??= 'ltr';
    if (isElement(node, 'figure') && node.children.some((child) => isElement(child, 'pre')))
      addClass(node, 'listing');
    const code = isElement(node, 'pre') ? codeIn(node) : undefined;
    if (!code) continue;
    const text = textOf(code);
    const language = languageOf(code);
    if (language && !PLAIN.has(language) && text.length <= left && fits(text)) {
      left -= text.length;
      const marked = tools.highlight?.(text, language);
      if (marked) code.children = inBlackAndWhite(marked);
      else if (tools.highlight && !told.has(language)) tellUnknown(language, node, file);
      told.add(language);
    }
    if (text.length <= MOST.block) setLines(code);
  }
}

/** The code that a block holds alone; a block of raw HTML may hold other things. */
function codeIn(pre: Element): Element | undefined {
  const [first, ...rest] = pre.children.filter((child) => !isBlank(child));
  return isElement(first, 'code') && rest.length === 0 ? first : undefined;
}

function languageOf(code: Element): string {
  const name = classesOf(code).find((one) => one.startsWith('language-'));
  return name?.slice('language-'.length).toLowerCase() ?? '';
}

const fits = (text: string): boolean =>
  text.length <= MOST.block && text.split('\n').every((line) => line.length <= MOST.line);

/** The feed is the last character of its line, so that what is copied is the code as it was written. */
function setLines(code: Element): void {
  const marks = new Set(
    String(code.properties.dataMarks ?? '')
      .split(',')
      .map(Number),
  );
  delete code.properties.dataMarks;
  const lines = linesOf(code.children);
  if (lines.at(-1)?.length === 0) lines.pop();
  code.children = lines.map((children, i): ElementContent => {
    const className = marks.has(i + 1) ? ['line', 'marked'] : ['line'];
    return element(code, 'span', { className }, [...children, textNode(code, '\n')]);
  });
}

function tellUnknown(language: string, node: Element, file: VFile): void {
  report(
    file,
    'info',
    'unknown-language',
    `Expected a language of code that can be marked up, found \`${language}\`; it is set plain`,
    { place: placeOf(node), note: 'Write `text` for what is no code.' },
  );
}
