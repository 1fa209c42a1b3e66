import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { Content } from '../model/content.ts';

/** The styles of type that an article's prose asks for. */
export interface FontUsage {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly boldItalic: boolean;
  readonly mono: boolean;
  /** What stands in code: its font need not have the rest of the article. */
  readonly monoCharacters: string;
  /** Heavy and sloped letters within code. */
  readonly monoBold: boolean;
  readonly monoItalic: boolean;
  /** Words pulled out of the text. */
  readonly pulled: boolean;
  readonly dateline: boolean;
}

const ITALIC = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const BOLD = new Set(['strong', 'b', 'th', 'mark', 'h3']);
const MONO = new Set(['code', 'kbd', 'samp', 'pre']);

const isOf = (name: string, { properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes(name);

/** Scripts without an italic, in which emphasis is bold. */
const BOLD_EMPHASIS: ReadonlySet<string | undefined> = new Set(['Arab', 'Deva', 'Hebr']);

/**
 * Finds out which styles of type the prose and the notes need, so that an EPUB carries no more.
 * @param language BCP 47 of the article.
 */
export function usageOf(content: Content, language: string): FontUsage {
  const found = {
    italic: false,
    bold: false,
    boldItalic: false,
    mono: false,
    monoCharacters: '',
    monoBold: false,
    monoItalic: false,
    pulled: false,
    dateline: false,
  };
  const children: ElementContent[] = content.notes.flatMap((note) => [...note.children]);
  const tree = { type: 'root' as const, children: [...content.body.children, ...children] };
  visitParents(tree, 'element', (node, parents) => {
    const chain = [...parents, node].filter((n): n is Element => n.type === 'element');
    const has = (names: ReadonlySet<string>) => chain.some((n) => names.has(n.tagName));
    const pulled = chain.some((n) => isOf('pullquote', n));
    // Themes set what is pulled out of the text in italics.
    const [italic, bold] = [has(ITALIC) || pulled, has(BOLD)];
    found.pulled ||= pulled;
    found.dateline ||= isOf('dateline-place', node);
    if (has(MONO)) {
      if (bold) found.monoBold = true;
      if (italic) found.monoItalic = true;
    } else if (italic && bold) found.boldItalic = true;
    else if (italic) found.italic = true;
    else if (bold) found.bold = true;
    if (MONO.has(node.tagName)) {
      found.mono = true;
      found.monoCharacters += textOf(node);
    }
  });
  if (BOLD_EMPHASIS.has(new Intl.Locale(language).maximize().script))
    found.bold ||= found.italic || found.boldItalic;
  return found;
}
