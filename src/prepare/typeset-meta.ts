import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ArticleMeta } from '../model/article.ts';
import { setPunctuation } from '../transform/typography/punctuation.ts';

/** Sets the punctuation of a line of text that stands outside the prose. */
function typeset(text: string, language: string): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] },
    ],
  };
  setPunctuation(tree, language);
  return textOf(tree);
}

/**
 * Gives the article's lines of text the punctuation that its prose gets, so that page, cover and
 * metadata say the same. Names and addresses are left as their owners write them.
 */
export function typesetMeta<T extends ArticleMeta>(article: T): T {
  const { language } = article;
  const set = <K extends 'headline' | 'kicker' | 'deck' | 'section' | 'rights'>(key: K) =>
    article[key] === undefined ? {} : { [key]: typeset(article[key], language) };
  const { source, series, leadImage } = article;
  return {
    ...article,
    ...set('headline'),
    ...set('kicker'),
    ...set('deck'),
    ...set('section'),
    ...set('rights'),
    ...(source && { source: { ...source, text: typeset(source.text, language) } }),
    ...(series && { series: { ...series, name: typeset(series.name, language) } }),
    ...(leadImage && {
      leadImage: {
        ...leadImage,
        ...(leadImage.caption && { caption: typeset(leadImage.caption, language) }),
        ...(leadImage.credit && { credit: typeset(leadImage.credit, language) }),
      },
    }),
    corrections: article.corrections.map((c) => ({ ...c, text: typeset(c.text, language) })),
  };
}
