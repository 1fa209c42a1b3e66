import type { Content } from '../../model/content.ts';
import type { Publication } from '../../model/publication.ts';
import { type Parent, runsOf } from '../typography/runs.ts';
import { dividerOf, loadDivider } from './languages.ts';
import { setSoftHyphens } from './soft-hyphens.ts';
import { type Hyphenator, openHyphenator } from './word.ts';

/**
 * Gives the content with soft hyphens where words may divide, for paper: the browser that prints has no
 * dictionaries. What divides a language's words is loaded only for a passage in that language.
 * @param language BCP 47 of the article.
 * @param columns whether more may divide: where columns are narrow, and lines chosen with care.
 */
export async function hyphenated(
  content: Content,
  language: string,
  { off, exceptions }: Publication['hyphenation'],
  columns = false,
): Promise<Content> {
  const trees: readonly Parent[] = [content.body, ...content.notes];
  const hyphenators = off
    ? new Map()
    : await openAll(languagesIn(trees, language), exceptions, columns);
  if (hyphenators.size === 0) return content;
  const hyphenate = <Tree extends Parent>(tree: Tree): Tree => {
    const copy = structuredClone(tree);
    setSoftHyphens(copy, language, (tag) => hyphenators.get(tag));
    return copy;
  };
  return {
    ...content,
    body: hyphenate(content.body),
    notes: content.notes.map(hyphenate),
  };
}

/** The languages of a tree's passages, each once. */
function languagesIn(trees: readonly Parent[], language: string): ReadonlySet<string> {
  return new Set(trees.flatMap((tree) => runsOf(tree, language).map((run) => run.language)));
}

async function openAll(
  languages: ReadonlySet<string>,
  exceptions: readonly string[],
  columns: boolean,
): Promise<ReadonlyMap<string, Hyphenator>> {
  const opened = new Map<string, Hyphenator>();
  for (const language of languages) {
    const divider = dividerOf(language);
    if (divider)
      opened.set(
        language,
        openHyphenator(await loadDivider(divider), language, exceptions, columns),
      );
  }
  return opened;
}
