import { type Arguments, argument, proseIn } from './arguments.ts';
import type { Edit } from './edits.ts';
import { setHtmlTag } from './html-tag.ts';
import { type Meaning, meaningOf, plainName } from './meaning.ts';
import type { Outcome } from './outcome.ts';
import { plain, setPicture } from './picture.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pair, Tag } from './tag.ts';
import { openVariables, type Values } from './values.ts';

/** What stands in the place of a tag, and what became of it. */
export interface Setting {
  /** Nothing where the tag stays as it is written. */
  readonly text: string | undefined;
  readonly outcome: Outcome;
  /** What goes besides, as the contents that are for no reader. */
  readonly also?: readonly Edit[];
}

/** Sets tags in Markdown, in their order. */
export interface Setter {
  set(index: number): Setting;
}

interface Request {
  readonly prose: string;
  readonly tags: readonly Tag[];
  readonly pairs: readonly Pair[];
  readonly around: readonly Surroundings[];
  /** Pictures that modules name. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly values: Values;
}

const QUIET: Setting = { text: '', outcome: 'quiet' };
const ADDRESSES =
  /^(?:ref|relref|posturl|link|urlfor|geturl|asset|assetpath|static|xref|url|postlink|pathfor|route|permalink|src)$/u;

/** Opens the setting of a text's tags. */
export function openSetter(request: Request): Setter {
  const { prose, around, pictures, values, pairs } = request;
  const tags = request.tags.map((tag) => ({ ...tag, args: settled(tag.args, pictures) }));
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const openOf = new Map(pairs.map(({ open, close }) => [close, open]));
  const variables = openVariables(values);
  const meanings = tags.map((tag, i): Meaning => meaningOf(tag, closeOf.has(i)));
  const colons = depthOfBoxes(meanings, pairs);

  const block = (i: number, text: string): string => {
    const { startsLine, endsLine, margin, belowGap, aboveGap } = around[i]!;
    if (!startsLine || !endsLine) return text;
    const feed = `\n${margin}`;
    return `${belowGap ? '' : feed}${text}${aboveGap ? '' : feed}`;
  };

  /** Sets a pair, or an end of it, as lines of their own where they have room for that. */
  const fence = (i: number, own: string): string | undefined => {
    const { startsLine, endsLine, margin, belowGap } = around[i]!;
    const feed = `\n${margin}`;
    const close = closeOf.get(i);
    if (close !== undefined)
      return startsLine && around[close]!.endsLine
        ? `${belowGap ? '' : feed}${own}${endsLine ? '' : feed}`
        : undefined;
    const open = openOf.get(i);
    if (open === undefined || !around[open]!.startsLine || !endsLine) return undefined;
    const gap = around[i]!.aboveGap ? '' : feed;
    return `${startsLine ? '' : `\n${around[open]!.margin}`}${own}${gap}`;
  };

  const address = (tag: Tag): string => {
    const { args } = tag;
    const named = argument(args, 'path', 'name', 'to', 'href', 'url', 'src', 'page');
    const words = named ?? args.listed[0] ?? '';
    return ADDRESSES.test(plainName(tag)) ? words.replace(/\s/gu, '%20') : '';
  };

  const words = (i: number): readonly string[] => {
    const { args, syntax, name } = tags[i]!;
    if (syntax === 'expression' || name === '') return [];
    const texts = proseIn(args).map((text) => text.replace(/\s+/gu, ' '));
    const asked = new Set(
      [...args.named].flatMap(([key, text]) =>
        /^q(?:uestion)?\d*$/u.test(key) ? [text.trim()] : [],
      ),
    );
    return texts.map((text) => (asked.has(text) && !/[*_]/u.test(text) ? `**${text}**` : text));
  };

  const setOpen = (i: number): Setting => {
    const tag = tags[i]!;
    const where = around[i]!;
    const close = closeOf.get(i);
    if (tag.value !== undefined)
      return { text: tag.value, outcome: tag.syntax === 'comment' ? 'quiet' : 'value' };
    if (tag.syntax === 'comment' || tag.syntax === 'contents' || tag.syntax === 'module')
      return { text: '', outcome: 'hidden' };
    if (tag.syntax === 'jsx' && /^[a-z][^.]*$/u.test(tag.name))
      return { text: setHtmlTag(tag, prose[tag.end - 2] === '/'), outcome: 'quiet' };
    if (tag.syntax === 'jsx' && tag.name === '') return QUIET;
    variables.take(tag);
    if (tag.syntax === 'template-tag' && tag.name === '' && tag.role === 'alone') {
      const value = variables.valueOf(tag.rest);
      if (value === undefined) return { text: '', outcome: 'left-out' };
      return { text: where.inValue ? value.replace(/\s/gu, '%20') : value, outcome: 'value' };
    }
    const meaning = meanings[i]!;
    if (where.inValue && meaning.kind !== 'picture') {
      const path = address(tag);
      return { text: path, outcome: path === '' ? 'left-out' : 'value' };
    }
    return setMeaning(i, tag, meaning, close);
  };

  const setMeaning = (
    i: number,
    tag: Tag,
    meaning: Meaning,
    close: number | undefined,
  ): Setting => {
    const where = around[i]!;
    const holds = close !== undefined;
    switch (meaning.kind) {
      case 'hidden': {
        const end = holds ? tags[close]!.start : tag.end;
        return {
          text: '',
          outcome: 'hidden',
          also: holds ? [{ start: tag.end, end, text: '' }] : [],
        };
      }
      case 'picture':
        if (isCaption(tag) && holds) return setCaption(i, close);
        return { text: block(i, setPicture(tag, meaning.path, where)), outcome: 'picture' };
      case 'link': {
        if (holds) {
          const link = `<a href="${meaning.address.replaceAll('"', '%22')}">`;
          return { text: link, outcome: 'link' };
        }
        const whole = /^https?:/iu.test(meaning.address);
        const title = argument(tag.args, 'title', 'text', 'label', 'children', 'name');
        const target = meaning.address.replace(/[<>\s]/gu, encodeURIComponent);
        const text = title
          ? `[${plain(title)}](<${target}>)`
          : whole
            ? `<${target}>`
            : `[${plain(target)}](<${target}>)`;
        return { text: block(i, text), outcome: 'link' };
      }
      case 'code': {
        const inner = prose.slice(tag.end, tags[close!]!.start);
        const ticks = '`'.repeat(Math.max(2, ...runsIn(inner)) + 1);
        const own = fence(i, `${ticks}${meaning.language}`);
        // Code in the line has its marks at once beside it.
        return { text: own ?? '`'.repeat(Math.max(0, ...runsIn(inner)) + 1), outcome: 'code' };
      }
      case 'formula':
        return { text: fence(i, '$$') ?? '$', outcome: 'formula' };
      case 'box': {
        const marks = ':'.repeat(3 + (colons.get(i) ?? 0));
        const title = meaning.title === '' ? '' : `[${plain(meaning.title)}]`;
        if (!holds) return setAlone(i, `${marks}${meaning.box}${title}`, marks);
        const own = fence(i, `${marks}${meaning.box}${title}`);
        return own === undefined ? { text: '', outcome: 'opened' } : { text: own, outcome: 'box' };
      }
      case 'quotation': {
        if (meaning.box === 'pullquote') {
          const marks = ':'.repeat(3 + (colons.get(i) ?? 0));
          const by = meaning.by === '' ? '' : `{by="${meaning.by.replaceAll('"', '”')}"}`;
          if (!holds) return setAlone(i, `${marks}pullquote${by}`, marks);
          const own = fence(i, `${marks}pullquote${by}`);
          if (own !== undefined) return { text: own, outcome: 'quotation' };
        }
        const own = holds ? fence(i, `<blockquote>\n${where.margin}`) : undefined;
        if (own !== undefined) return { text: own, outcome: 'quotation' };
        return holds ? { text: '“', outcome: 'opened' } : setWords(i);
      }
      case 'heading': {
        const title = meaning.title === '' ? '' : `**${plain(meaning.title)}**`;
        const below = where.endsLine ? '' : `\n${where.margin}\n${where.margin}`;
        if (title === '') return { text: '', outcome: 'opened' };
        if (!where.startsLine) return { text: `${title} `, outcome: 'heading' };
        return { text: where.endsLine ? block(i, title) : `${title}${below}`, outcome: 'heading' };
      }
      default:
        return setWords(i);
    }
  };

  /** Sets WordPress's caption, which holds the picture and the words below it. */
  const setCaption = (i: number, close: number): Setting => {
    const { end, args } = tags[i]!;
    const inner = prose.slice(end, tags[close]!.start);
    const length = PICTURE.exec(inner)?.[0].length ?? 0;
    const caption = argument(args, 'caption') ?? '';
    const at = end + length;
    return {
      text: block(i, '<figure>\n\n'),
      outcome: 'picture',
      also: [{ start: at, end: at, text: `\n\n<figcaption>\n\n${caption}` }],
    };
  };

  /** Sets a box whose words are among its arguments. */
  const setAlone = (i: number, opening: string, closing: string): Setting => {
    const { startsLine, endsLine, margin } = around[i]!;
    const title = titleIn(opening);
    const texts = words(i).filter((text) => plain(text) !== title);
    if (texts.length === 0 || !startsLine || !endsLine) return setWords(i);
    const feed = `\n${margin}`;
    const text = [opening, ...texts.flatMap((one) => ['', one]), '', closing].join(feed);
    return { text: block(i, text), outcome: 'box' };
  };

  /** Takes a tag out, and keeps what it says to a reader. */
  const setWords = (i: number): Setting => {
    const tag = tags[i]!;
    const holds = closeOf.has(i);
    const { startsLine, endsLine, margin } = around[i]!;
    const statement =
      tag.syntax === 'template-tag' &&
      /^(?:if|for|set|assign|import|from|macro|elif|elsif|unless|case|when)$/u.test(tag.name);
    const texts = statement ? [] : words(i);
    if (/^(?:else|elsif|elif|elseif)$/u.test(tag.name)) return { text: ' ', outcome: 'left-out' };
    if (texts.length === 0)
      return {
        text: '',
        outcome: PASSED.test(tag.name) ? 'passed' : holds ? 'opened' : 'left-out',
      };
    const apart = startsLine && endsLine ? `\n${margin}\n${margin}` : ' ';
    return { text: block(i, texts.join(apart)), outcome: 'words' };
  };

  const setClose = (i: number): Setting => {
    const tag = tags[i]!;
    const open = openOf.get(i);
    if (open === undefined)
      return tag.syntax === 'bracket' || tag.syntax === 'jsx'
        ? { text: tag.syntax === 'jsx' && isAlone(i) ? '' : undefined, outcome: 'left-out' }
        : { text: '', outcome: 'left-out' };
    const meaning = meanings[open]!;
    const { margin } = around[open]!;
    const inner = prose.slice(tags[open]!.end, tag.start);
    const ticks = Math.max(2, ...runsIn(inner)) + 1;
    const marks = ':'.repeat(3 + (colons.get(open) ?? 0));
    const quiet = (text: string): Setting => ({ text, outcome: 'quiet' });
    if (isCaption(tag)) return quiet('\n\n</figcaption>\n\n</figure>\n\n');
    switch (meaning.kind) {
      case 'code':
        return quiet(fence(i, '`'.repeat(ticks)) ?? '`'.repeat(Math.max(0, ...runsIn(inner)) + 1));
      case 'formula':
        return quiet(fence(i, '$$') ?? '$');
      case 'link':
        return quiet('</a>');
      case 'box':
        return quiet(fence(i, marks) ?? '');
      case 'quotation': {
        if (meaning.box === 'pullquote') {
          const own = fence(i, marks);
          if (own !== undefined) return quiet(own);
        }
        const by = meaning.by === '' ? '' : `\n${margin}— ${meaning.by}\n${margin}`;
        return quiet(
          fence(i, `\n${margin}${by === '' ? '' : `${by}\n${margin}`}</blockquote>`) ?? '”',
        );
      }
      default:
        return QUIET;
    }
  };

  const isAlone = (i: number) => around[i]!.startsLine && around[i]!.endsLine;
  return { set: (i) => (tags[i]!.role === 'close' ? setClose(i) : setOpen(i)) };
}

/** A picture at the head of a caption, in HTML or in Markdown, with the link around it. */
const PICTURE =
  /^\s*(?:(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?|\[?!\[[^\]]{0,500}\]\([^)]{0,500}\)(?:\]\([^)]{0,500}\))?)/iu;

const isCaption = ({ syntax, name }: Tag): boolean => syntax === 'bracket' && name === 'caption';

/** Statements that change no words where they stand. */
const PASSED = /^(?:raw|verbatim|assign|set|import|from|extends|layout|capture)$/u;

const titleIn = (opening: string): string => /\[(.*)\]/u.exec(opening)?.[1] ?? '';

const runsIn = (text: string): number[] => (text.match(/`+/gu) ?? []).map((run) => run.length);

/** Gives a picture's path for the name that a module imports it under, or that a call is given. */
function settled(args: Arguments, pictures: ReadonlyMap<string, string>): Arguments {
  if (![...args.named.values()].some((value) => value.startsWith('{'))) return args;
  const named = [...args.named].map(([key, value]): [string, string] => {
    const name = /^\{([\w$]+)(?:\.\w+)?\}$/u.exec(value)?.[1];
    const path = /["'`]([^"'`\n]{1,300}\.(?:png|jpe?g|gif|svg|webp|avif))["'`]/iu.exec(value)?.[1];
    const known = name === undefined ? undefined : pictures.get(name);
    return [key, known ?? (value.startsWith('{') && path ? path : value)];
  });
  return { ...args, named: new Map(named) };
}

/** Counts the boxes within each box, since an outer one has more colons. */
function depthOfBoxes(
  meanings: readonly Meaning[],
  pairs: readonly Pair[],
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const open: Pair[] = [];
  for (const pair of pairs) {
    while (open.length > 0 && open.at(-1)!.close < pair.open) open.pop();
    if (meanings[pair.open]!.kind === 'box' || meanings[pair.open]!.kind === 'quotation') {
      for (const [i, outer] of open.entries())
        depths.set(outer.open, Math.max(depths.get(outer.open) ?? 0, open.length - i));
      open.push(pair);
    }
  }
  return depths;
}
