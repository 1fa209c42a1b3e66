import type { ArticleMeta } from '../model/article.ts';
import type { Content } from '../model/content.ts';
import { DEFAULT_FORMATS, type Format } from '../model/formats.ts';
import type { Chapter, Medium } from '../model/rendered-edition.ts';
import type { Engine } from './engine.ts';
import { toPrintHtml, toXhtml } from './markup.ts';
import { viewArticle, viewNotes, viewWords } from './view.ts';
import { toWebHtml } from './web-markup.ts';

/** How a chapter is rendered. */
export interface RenderSettings {
  /** Those that are wanted; the print is always rendered, since the fonts are chosen by its text. */
  readonly formats?: readonly Format[];
  /** Whether it is shown before its embargo ends. */
  readonly embargoed?: boolean;
  /** The content as paper gets it, with its words divided. */
  readonly paper?: Content;
}

/**
 * Renders one article for its media through the templates `epub/chapter.liquid`, `print/page.liquid`
 * and, for the web page, whose writer knows the rest, `article.liquid`.
 * @throws TemplateError where a template is at fault.
 */
export function renderChapter(
  article: ArticleMeta,
  content: Content,
  engine: Engine,
  { formats = DEFAULT_FORMATS, embargoed = false, paper = content }: RenderSettings = {},
): Chapter {
  const view = viewArticle(article, embargoed);
  const words = viewWords(article.language);
  const markups: Readonly<Record<Medium, typeof toXhtml>> = {
    epub: toXhtml,
    print: toPrintHtml,
    web: (children) => toWebHtml(children, article.language),
  };
  const render = (template: string, medium: Medium) => {
    const markup = markups[medium];
    const { body, notes } = medium === 'print' ? paper : content;
    return engine.render(template, {
      medium,
      article: view,
      words,
      body: markup(body.children),
      notes: viewNotes(notes, article.language, markup),
    });
  };
  return {
    article,
    headings: content.headings,
    facts: content.facts,
    xhtml: formats.includes('epub') ? render('epub/chapter.liquid', 'epub') : '',
    print: render('print/page.liquid', 'print'),
    web: formats.includes('html') ? render('article.liquid', 'web') : '',
  };
}
