import type { ElementContent, Properties } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type {
  Box,
  BoxBy,
  BoxTitle,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  InlineMath,
  MathBlock,
  Passage,
} from '../model/markdown.ts';
import { readCodeInfo } from './code/info.ts';
import { element, isElement, textNode } from './element.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['code']>>[0];

/** Keeps what a node says of its language and its name. */
const saying = ({ id, lang, dir }: { id?: string; lang?: string; dir?: string }): Properties => ({
  ...(id && { id }),
  ...(lang && { lang }),
  ...(dir && { dir }),
});

/**
 * Makes hast of the nodes that Markdown of ours has. What a later step needs to know goes into
 * properties whose names begin with `data`, which no manuscript can write itself.
 */
export const ourHandlers: Handlers = {
  box(state: State, node: Box) {
    const properties = {
      ...(node.name !== 'plain' && { dataBox: node.name }),
      ...(node.kind && { dataKind: node.kind }),
      ...saying(node),
    };
    return element(node, 'div', properties, around(node, state.all(node)));
  },
  boxTitle: (state: State, node: BoxTitle) =>
    element(node, 'p', { dataPart: 'title' }, state.all(node)),
  boxBy: (state: State, node: BoxBy) => element(node, 'p', { dataPart: 'by' }, state.all(node)),
  definitionList: (state: State, node: DefinitionList) =>
    element(node, 'dl', {}, around(node, state.all(node))),
  definitionTerm: (state: State, node: DefinitionTerm) => element(node, 'dt', {}, state.all(node)),
  definitionDescription(state: State, node: DefinitionDescription) {
    const [only, ...others] = node.children;
    const children =
      only?.type === 'paragraph' && others.length === 0 ? state.all(only) : state.all(node);
    return element(node, 'dd', {}, children);
  },
  math: (_: State, node: MathBlock) =>
    element(node, 'pre', { dataFormula: 'block', ...saying(node) }, [textNode(node, node.value)]),
  inlineMath: (_: State, node: InlineMath) =>
    element(node, 'code', { dataFormula: node.display ? 'display' : 'inline' }, [
      textNode(node, node.value),
    ]),
  passage: (state: State, node: Passage) =>
    element(
      node,
      node.style === 'underline' ? 'u' : node.style === 'mark' ? 'mark' : 'span',
      { ...saying(node), ...(node.style === 'small-caps' && { dataStyle: node.style }) },
      state.all(node),
    ),
  code(state: State, node: Code) {
    const { language, title, marks } = readCodeInfo(node.lang, node.meta);
    const pre = defaultHandlers.code(state, { ...node, lang: language || null, meta: null });
    const [code] = pre.children;
    if (isElement(code, 'code') && marks.length > 0) code.properties.dataMarks = marks.join(',');
    if (title === '') return pre;
    const caption = element(node, 'figcaption', {}, [textNode(node, title)]);
    return element(node, 'figure', {}, [caption, pre]);
  },
};

/** Puts line feeds between blocks, as remark-rehype does. */
function around(from: Box | DefinitionList, children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) => [child, textNode(from, '\n')]);
}
