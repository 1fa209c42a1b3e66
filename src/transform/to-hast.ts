import type { Element, Nodes, Root } from 'hast';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Image,
  ImageReference,
  ListItem,
  Root as MdastRoot,
  Parents,
} from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { tagsIn } from '../model/html-tags.ts';
import { contentOf, element, isBlank } from './element.ts';
import { ourHandlers } from './handlers.ts';
import { fillPositions } from './positions.ts';

type Handlers = NonNullable<Options['handlers']>;

const handlers: Handlers = {
  ...ourHandlers,
  /** A call keeps its place in the text until the notes are numbered. */
  footnoteReference: (_, node: FootnoteReference) =>
    element(node, 'sup', { dataNoteCall: node.identifier }),
  /** A task says whether it is done; it is no form that somebody could fill in. */
  listItem(state, node: ListItem, parent: Parents | undefined) {
    const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent);
    if (typeof node.checked === 'boolean')
      item.properties.dataTask = node.checked ? 'done' : 'open';
    return item;
  },
  /** Addresses stay as written, since the article's images are known by them. */
  image(state, node: Image) {
    const image = defaultHandlers.image(state, node);
    image.properties.src = node.url;
    return image;
  },
  imageReference(state, node: ImageReference) {
    const made = defaultHandlers.imageReference(state, node);
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    if (!Array.isArray(made) && made.type === 'element' && definition)
      made.properties.src = definition.url;
    return made;
  },
};

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).freeze();
const parseRaw = unified().use(rehypeRaw).freeze();

/** The prose and its notes, each a tree of its own. */
export interface Draft {
  readonly body: Root;
  readonly notes: readonly { readonly definition: FootnoteDefinition; readonly tree: Root }[];
}

/**
 * Turns Markdown into hast, and the raw HTML in it into elements. Prose and notes are parsed apart, so
 * that an unclosed tag in one never reaches another; links of either find the same definitions.
 */
export function toHast(body: MdastRoot, definitions: readonly FootnoteDefinition[]): Draft {
  const whole = toHtml.runSync({
    type: 'root',
    children: [
      ...body.children,
      ...definitions.map(({ children, position }, i) => ({
        type: 'blockquote' as const,
        children,
        data: { hName: 'section', hProperties: { dataNote: `${i}` } },
        ...(position && { position }),
      })),
    ],
  });
  const children = contentOf(whole.children);
  const sections = children.filter(
    (node): node is Element => node.type === 'element' && node.properties.dataNote !== undefined,
  );
  return {
    body: parse(
      { type: 'root', children: children.filter((node) => !isOneOf(sections, node)) },
      body,
    ),
    notes: definitions.map((definition, i) => ({
      definition,
      tree: parse({ type: 'root', children: sections[i]?.children ?? [] }, definition),
    })),
  };
}

const isOneOf = (elements: readonly Element[], node: unknown): boolean =>
  elements.some((other) => other === node);

function parse(tree: Root, from: MdastRoot | FootnoteDefinition): Root {
  const parsed = hasRaw(tree) ? parseHtml(tree) : tree;
  parsed.children = withoutMargins(parsed.children);
  if (from.position) parsed.position = from.position;
  fillPositions(parsed);
  return parsed;
}

function parseHtml(tree: Root): Root {
  visit(tree, 'raw', (node) => {
    if (/data-/iu.test(node.value)) node.value = withoutOurs(node.value);
  });
  // Text that waits for its place before a table comes out at the token that follows it.
  const whole: Root = { ...tree, children: [...tree.children, { type: 'comment', value: '' }] };
  return parseRaw.runSync(whole, new VFile());
}

/** Attributes by which Markdown speaks to later steps. */
const OURS = /data-(?=task|note|box|kind|part|formula|style|marks)/giu;

/** Renames attributes that a manuscript must not speak to later steps by. */
function withoutOurs(html: string): string {
  let clean = '';
  let from = 0;
  for (const { start, end } of tagsIn(html)) {
    const tag = html.slice(start, end);
    clean += html.slice(from, start) + tag.replace(OURS, 'data-x-');
    from = end;
  }
  return clean + html.slice(from);
}

const hasRaw = (node: Nodes): boolean =>
  node.type === 'raw' || ('children' in node && node.children.some(hasRaw));

/** Definitions that were here leave white space behind. */
function withoutMargins(nodes: Root['children']): Root['children'] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  return nodes.slice(Math.max(first, 0), last + 1);
}
