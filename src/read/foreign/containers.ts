import { argument } from './arguments.ts';
import { asBlock, asFence, type Placed, plain, type Setting } from './placed.ts';
import { setWords, setWordsInBox } from './words.ts';

/** Sets what a tag holds as code, in a block or in the line. */
export function setCode(placed: Placed, language: string): Setting {
  const longest = Math.max(0, ...(placed.inner.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const block = asFence(placed, `${fence}${language}`, fence);
  const ticks = '`'.repeat(longest + 1);
  return { ...(block ?? { text: ticks, closing: ticks }), outcome: 'code' };
}

/** Sets what a tag holds as a formula. */
export function setFormula(placed: Placed): Setting {
  return {
    ...(asFence(placed, '$$', '$$') ?? { text: '$', closing: '$' }),
    outcome: 'formula',
  };
}

/** Sets a box of ours around what a tag holds, or around what it is given to say. */
export function setBox(placed: Placed, name: string, title: string): Setting {
  const marks = ':'.repeat(3 + placed.depth);
  const opening = `${marks}${name}${title === '' ? '' : `[${plain(title)}]`}`;
  if (!placed.end) return setWordsInBox(placed, opening, marks, title);
  const block = asFence(placed, opening, marks);
  return block ? { ...block, outcome: 'box' } : { text: '', outcome: 'opened' };
}

/** Sets a passage that is pulled out, with the one who said it. */
export function setPullquote(placed: Placed, by: string): Setting {
  const marks = ':'.repeat(3 + placed.depth);
  const opening = `${marks}pullquote${by === '' ? '' : `{by="${by.replaceAll('"', '”')}"}`}`;
  if (!placed.end) return setWordsInBox(placed, opening, marks);
  const block = asFence(placed, opening, marks);
  return block ? { ...block, outcome: 'quotation' } : inQuotes();
}

/** Sets a quotation with its source below it. */
export function setQuotation(placed: Placed, by: string): Setting {
  if (!placed.end) return setWords(placed);
  const feed = `\n${placed.where.margin}`;
  const source = by === '' ? '' : `${feed}— ${by}${feed}`;
  const block = asFence(placed, `<blockquote>${feed}`, `${source}${feed}</blockquote>`);
  return block ? { ...block, outcome: 'quotation' } : inQuotes();
}

/** A quotation in the line has the marks of one; which, is told by the language. */
const inQuotes = (): Setting => ({ text: '"', closing: '"', outcome: 'opened' });

/** Sets the title of a tab, a step or a card above what it holds. */
export function setHeading(placed: Placed, words: string): Setting {
  const { startsLine, endsLine, margin } = placed.where;
  if (words === '') return { text: '', outcome: 'opened' };
  const title = `**${plain(words)}**`;
  if (!startsLine) return { text: `${title} `, outcome: 'heading' };
  const feed = `\n${margin}`;
  return { text: endsLine ? asBlock(placed, title) : `${title}${feed}${feed}`, outcome: 'heading' };
}

/** A picture at the head of a caption, in HTML or in Markdown, with the link around it. */
const PICTURE =
  /^\s*(?:(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?|\[?!\[[^\]]{0,500}\]\([^)]{0,500}\)(?:\]\([^)]{0,500}\))?)/iu;

/** Sets WordPress's caption, which holds the picture and the words below it. */
export function setCaption(placed: Placed): Setting {
  const { tag, inner } = placed;
  const at = tag.end + (PICTURE.exec(inner)?.[0].length ?? 0);
  const caption = argument(tag.args, 'caption') ?? '';
  return {
    text: asBlock(placed, '<figure>\n\n'),
    outcome: 'picture',
    closing: '\n\n</figcaption>\n\n</figure>\n\n',
    also: [{ start: at, end: at, text: `\n\n<figcaption>\n\n${caption}` }],
  };
}
