import type { ArticleMeta } from '../model/article.ts';
import type { Content } from '../model/content.ts';
import type { Chapter } from '../model/rendered-edition.ts';
import type { Engine } from './engine.ts';
import { toPrintHtml, toXhtml } from './markup.ts';
import { viewArticle, viewNotes, viewWords } from './view.ts';

/** The media that a chapter is rendered for. */
export type Medium = 'epub' | 'print';

/**
 * Renders one article for both media through the templates `epub/chapter.liquid` and
 * `print/page.liquid`.
 * @param paper the content as paper gets it, with its words divided.
 * @param embargoed whether it is shown before its embargo ends.
 * @throws TemplateError where a template is at fault.
 */
export function renderChapter(
  article: ArticleMeta,
  content: Content,
  engine: Engine,
  embargoed = false,
  paper: Content = content,
): Pick<Chapter, 'article' | 'headings' | 'facts' | 'xhtml' | 'print'> {
  const view = viewArticle(article, embargoed);
  const words = viewWords(article.language);
  const render = (template: string, medium: Medium) => {
    const markup = medium === 'epub' ? toXhtml : toPrintHtml;
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
    xhtml: render('epub/chapter.liquid', 'epub'),
    print: render('print/page.liquid', 'print'),
  };
}
