import { boxesWithin } from './boxes-within.ts';
import {
  setBox,
  setCaption,
  setCode,
  setFormula,
  setHeading,
  setPullquote,
  setQuotation,
} from './containers.ts';
import { setHtmlTag } from './html-tag.ts';
import { withPictures } from './imported.ts';
import { addressOf, asAddress, setLink } from './link.ts';
import { type Meaning, meaningOf, plainName } from './meaning.ts';
import { setPicture } from './picture.ts';
import { type Placed, QUIET, type Setting } from './placed.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pair, Tag } from './tag.ts';
import { openVariables, type Values, type Variables } from './values.ts';
import { setWords } from './words.ts';

/** Sets tags in Markdown; they must be asked for in their order. */
export interface Setter {
  set(index: number): Setting;
}

/** The tags of a text with all that is known of them. */
export interface SetterRequest {
  readonly prose: string;
  readonly tags: readonly Tag[];
  readonly pairs: readonly Pair[];
  readonly around: readonly Surroundings[];
  /** Pictures that modules name. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly values: Values;
}

/** Opens the setting of a text's tags. */
export function openSetter(request: SetterRequest): Setter {
  const { prose, around, pictures, values, pairs } = request;
  const tags = request.tags.map((tag) => ({ ...tag, args: withPictures(tag.args, pictures) }));
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const closings = new Map<number, string>();
  const variables = openVariables(values);
  const meanings = tags.map((tag, i): Meaning => meaningOf(tag, closeOf.has(i)));
  const depths = boxesWithin(meanings, pairs);

  const placed = (i: number): Placed => {
    const [tag, close] = [tags[i]!, closeOf.get(i)];
    const end = close === undefined ? undefined : { tag: tags[close]!, where: around[close]! };
    return {
      tag,
      where: around[i]!,
      end,
      inner: end ? prose.slice(tag.end, end.tag.start) : '',
      depth: depths.get(i) ?? 0,
    };
  };

  return {
    set(i) {
      const tag = tags[i]!;
      if (tag.role === 'close') {
        const closing = closings.get(i);
        return closing === undefined ? setStray(tag, around[i]!) : { ...QUIET, text: closing };
      }
      const at = placed(i);
      const setting = setItself(at, prose, variables) ?? setMeaning(at, meanings[i]!);
      const close = closeOf.get(i);
      if (close !== undefined) closings.set(close, setting.closing ?? '');
      return setting;
    },
  };
}

/** Takes out an end that ends nothing; one in brackets, or in the line, may be words. */
function setStray({ syntax }: Tag, { startsLine, endsLine }: Surroundings): Setting {
  const isProse = syntax === 'bracket' || (syntax === 'jsx' && !(startsLine && endsLine));
  return { text: isProse ? undefined : '', outcome: 'left-out' };
}

/** Sets what is clear without its name: comments, modules, values, tags of HTML. */
function setItself(at: Placed, prose: string, variables: Variables): Setting | undefined {
  const { tag, where } = at;
  const { syntax, name, value } = tag;
  if (value !== undefined)
    return { text: value, outcome: syntax === 'comment' ? 'quiet' : 'value' };
  if (syntax === 'comment' || syntax === 'contents' || syntax === 'module')
    return { text: '', outcome: 'hidden' };
  if (syntax === 'jsx' && name === '') return QUIET;
  if (syntax === 'jsx' && /^[a-z][^.]*$/u.test(name))
    return { text: setHtmlTag(tag, prose[tag.end - 2] === '/'), outcome: 'quiet' };
  variables.take(tag);
  // Hugo prints a field of the front matter by its name.
  const param = syntax === 'shortcode' && /^params?$/iu.test(name) ? tag.args.listed[0] : undefined;
  const field = param && variables.valueOf(param);
  if (field !== undefined) return { text: field, outcome: 'value' };
  if (syntax !== 'template-tag' || name !== '' || tag.role !== 'alone') return undefined;
  const said = variables.valueOf(tag.rest);
  if (said === undefined) return { text: '', outcome: 'left-out' };
  return { text: where.inValue ? asAddress(said) : said, outcome: 'value' };
}

function setMeaning(at: Placed, meaning: Meaning): Setting {
  const { tag, where, end } = at;
  if (where.inValue && meaning.kind !== 'picture') {
    const address = addressOf(at, plainName(tag));
    return { text: address, outcome: address === '' ? 'left-out' : 'value' };
  }
  switch (meaning.kind) {
    case 'hidden': {
      const also = end ? [{ start: tag.end, end: end.tag.start, text: '' }] : [];
      return { text: '', outcome: 'hidden', also };
    }
    case 'picture':
      return setPicture(at, meaning.path);
    case 'caption':
      return end ? setCaption(at) : setWords(at);
    case 'link':
      return setLink(at, meaning.address);
    case 'code':
      return setCode(at, meaning.language);
    case 'formula':
      return setFormula(at);
    case 'box':
      return setBox(at, meaning.box, meaning.title);
    case 'quotation':
      return meaning.box === 'pullquote'
        ? setPullquote(at, meaning.by)
        : setQuotation(at, meaning.by);
    case 'heading':
      return setHeading(at, meaning.title);
    default:
      return setWords(at);
  }
}
