import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Article } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { Content } from '../model/content.ts';
import { setBoxes } from './boxes/boxes.ts';
import { removeControlCharacters } from './characters.ts';
import { setListings } from './code/listings.ts';
import { runInDateline } from './dateline.ts';
import { setDirections } from './direction.ts';
import { addEndMark } from './end-mark.ts';
import { makeFigures } from './figures.ts';
import { flattenHeadings, headingTree, nameHeadings, orderHeadings } from './headings.ts';
import { mendHeaders, nameTargets } from './ids.ts';
import { placeImages } from './images.ts';
import { settleInlineImages } from './inline-images.ts';
import { labelsOf } from './labels.ts';
import { checkLinks } from './links.ts';
import { printLiteralTags } from './literal-tags.ts';
import { setFormulas } from './math/formulas.ts';
import { partMissingImages } from './missing-images.ts';
import { nameMissingReferences } from './missing-references.ts';
import { mendNesting } from './nesting.ts';
import { nameMissingNotes, takeNoteDefinitions } from './note-definitions.ts';
import { numberNotes } from './notes.ts';
import { markOpenings } from './opening.ts';
import { fillPositions } from './positions.ts';
import { sanitise } from './sanitise.ts';
import { limitTables } from './table-limit.ts';
import { widenTables } from './table-width.ts';
import { setTables } from './tables.ts';
import { openTargets } from './targets.ts';
import { markTasks } from './tasks.ts';
import { toHast } from './to-hast.ts';
import type { Tools } from './tools.ts';
import { setPunctuation } from './typography/punctuation.ts';
import { dropWordlessHtml } from './wordless-html.ts';

/**
 * Turns the prose of an article into what all renditions are made from. What is changed or left out is
 * a message on the file; the article itself is not touched, and the same article gives the same content.
 * @param tools as `loadTools` gives them for this article.
 */
export function transformArticle(article: Article, file: VFile, tools: Tools): Content {
  const { language, direction } = article;
  const prose = structuredClone(article.body);
  widenTables(prose, file);
  limitTables(prose, file);
  nameMissingNotes(prose, file);
  nameMissingReferences(prose, file);
  dropWordlessHtml(prose, file);
  printLiteralTags(prose, file);

  const draft = toHast(prose, takeNoteDefinitions(prose, file));
  const trees: readonly Root[] = [draft.body, ...draft.notes.map(({ tree }) => tree)];
  for (const tree of trees) {
    removeControlCharacters(tree, file);
    sanitise(tree, file);
    mendNesting(tree);
  }
  const { formulas } = setFormulas(trees, tools, file);
  const pictures = trees.map((tree) => placeImages(tree, article, file));
  for (const tree of trees) {
    makeFigures(tree);
    settleInlineImages(tree);
    partMissingImages(tree);
    markTasks(tree, language);
  }
  const tables = trees.map(setTables);
  const lines = String(file.value).split('\n');
  for (const tree of trees) setBoxes(tree, { language, lines });

  const targets = openTargets();
  orderHeadings(draft.body, file);
  for (const { tree } of draft.notes) flattenHeadings(tree);
  // Ids that a writer gave come before those that are made from words.
  for (const tree of trees) nameTargets(tree, targets);
  nameHeadings(draft.body, targets);
  const labels = labelsOf(trees);
  for (const tree of trees) {
    mendHeaders(tree, targets);
    checkLinks(tree, { targets, labels }, file, article);
  }
  const notes = numberNotes(draft, file);
  for (const tree of trees) {
    setPunctuation(tree, language);
    setDirections(tree, direction);
  }
  setListings(trees, direction, tools, file);

  const headings = headingTree(draft.body);
  runInDateline(draft.body, article);
  markOpenings(draft.body);
  addEndMark(draft.body, article.endMark);
  for (const tree of trees) fillPositions(tree);

  const assets = unique(pictures.flatMap((facts) => facts.assets));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    body: draft.body,
    notes,
    headings,
    facts: {
      images: sum(pictures.map((facts) => facts.images)),
      imagesWithoutAlt: sum(pictures.map((facts) => facts.imagesWithoutAlt)),
      tables: sum(tables.map((facts) => facts.tables)),
      tablesWithoutHeaders: sum(tables.map((facts) => facts.tablesWithoutHeaders)),
      notes: notes.length,
      math: formulas > 0,
      animated: assets.some(isAnimated),
    },
    assets,
  };
}

function unique(assets: readonly Asset[]): Asset[] {
  return [...new Map(assets.map((asset) => [asset.href, asset])).values()];
}

/** A GIF that repeats says so by the name of the browser that brought it. */
const isAnimated = ({ mediaType, bytes }: Asset): boolean =>
  mediaType === 'image/gif' && Buffer.from(bytes).includes('NETSCAPE2.0');
