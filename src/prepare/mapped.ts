import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleMeta } from '../model/article.ts';
import type { Content } from '../model/content.ts';
import { PARTING_ELEMENTS } from '../model/html.ts';
import { renderChapter } from '../render/chapter.ts';
import type { Engine } from '../render/engine.ts';

/**
 * A chapter for the preview alone: each block says on which lines of the manuscript it stands, as
 * `data-lines="12-15"`. Nothing of it is ever published.
 */
export interface MappedChapter {
  /** As `Chapter.xhtml`. */
  readonly xhtml: string;
  /** As `Chapter.web`. */
  readonly web: string;
}

/** Renders a chapter once more with the lines of its blocks. The content is not changed. */
export function mapChapter(
  article: ArticleMeta,
  content: Content,
  engine: Engine,
  embargoed: boolean,
): MappedChapter {
  const marked: Content = {
    ...content,
    body: withLines(content.body),
    notes: content.notes.map((note) => ({
      ...note,
      children: contentWithLines(note.children),
    })),
  };
  const { xhtml, web } = renderChapter(article, marked, engine, {
    formats: ['epub', 'html'],
    embargoed,
  });
  return { xhtml, web };
}

const contentWithLines = (children: readonly ElementContent[]): ElementContent[] =>
  withLines({ type: 'root', children: [...children] }).children.filter(
    (node): node is ElementContent => node.type !== 'doctype',
  );

function withLines(tree: Root): Root {
  const marked = structuredClone(tree);
  visit(marked, 'element', (node) => {
    const lines = PARTING_ELEMENTS.has(node.tagName) ? linesOf(node) : undefined;
    if (lines) node.properties.dataLines = lines;
  });
  return marked;
}

function linesOf({ position }: Element): string | undefined {
  return position && `${position.start.line}-${position.end.line}`;
}
