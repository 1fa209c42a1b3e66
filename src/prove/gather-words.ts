import type { Article } from '../model/article.ts';
import type { ManuscriptWords } from '../model/proof.ts';
import { gatherFront } from './front.ts';
import { gatherProse } from './prose.ts';

/**
 * Gathers every word that a rendition of the article must have: the prose's as it was parsed, before
 * any transform, and front matter's. The syntax of Markdown, attribute lists and comments are none;
 * an image's description and title are.
 */
export function gatherWords(article: Article): ManuscriptWords {
  const { body, notes, credits } = gatherProse(article.body);
  const filled = ({ words }: { readonly words: readonly string[] }) => words.length > 0;
  return {
    front: [...gatherFront(article), ...credits].filter(filled),
    body,
    notes: notes.filter(filled),
  };
}
