import { argument, isProse } from './arguments.ts';
import { isPicturePath } from './modules.ts';
import { addressIn } from './sites.ts';
import type { Tag } from './tag.ts';

/** What a tag of another tool does, as far as a page of ours can do it too. */
export type Meaning =
  | { readonly kind: 'picture'; readonly path: string }
  /** It holds a picture and the words below it. */
  | { readonly kind: 'caption' }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'code'; readonly language: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'box'; readonly box: string; readonly title: string }
  | { readonly kind: 'quotation'; readonly box: 'blockquote' | 'pullquote'; readonly by: string }
  | { readonly kind: 'heading'; readonly title: string }
  /** Its contents are for no reader. */
  | { readonly kind: 'hidden' }
  /** It goes, and what it holds stays. */
  | { readonly kind: 'none' };

/** Names of boxes, for the one of ours. */
const BOXES: Readonly<Record<string, string>> = {
  ...{ note: 'note', notice: 'note', callout: 'note', admonition: 'note', alert: 'note' },
  ...{ info: 'note', aside: 'note', box: 'note', panel: 'note', details: 'note', message: 'note' },
  ...{ expand: 'note', collapse: 'note', collapsible: 'note', deepdive: 'note', spoiler: 'note' },
  ...{ experimental: 'note', wip: 'note', canary: 'note', recap: 'note', accordionitem: 'note' },
  ...{
    accordion: 'note',
    disclosure: 'note',
    solution: 'note',
    infobox: 'note',
    note_block: 'note',
  },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', protip: 'tip' },
  ...{ important: 'important', warning: 'warning', warn: 'warning', attention: 'warning' },
  ...{ pitfall: 'warning', gotcha: 'warning', deprecated: 'warning' },
  ...{ caution: 'caution', danger: 'caution', error: 'caution' },
};
const PICTURES =
  /^(?:fig|figure|img|image|imagecap|picture|photo|respimage|responsiveimage|lightbox|assetimg|nextimage|staticimage|postimage|imgproc|resizeimage|gatsbyimage|caption|zoom|zoomimage)$/u;
const CODE = /^(?:highlight|codeblock|code|sourcecode|prism|mermaid)$/u;
const HEADINGS = /^(?:tab|tabitem|tabpanel|step|card|cardtitle|accordiontitle|faq|question)$/u;

/** Says what a tag does, by its name and what it is given. */
export function meaningOf(tag: Tag, holds: boolean): Meaning {
  const name = plainName(tag);
  const { args } = tag;
  if (
    tag.syntax === 'comment' ||
    /^(?:comment|schema|style|stylesheet|css|js|javascript)$/u.test(name)
  )
    return { kind: 'hidden' };
  if (tag.syntax === 'template-tag' && STATEMENTS.has(name)) return { kind: 'none' };
  // A component of that name paints words.
  const paints = tag.syntax === 'jsx' && name === 'highlight';
  if (CODE.test(name) && holds && !paints) return { kind: 'code', language: languageOf(tag, name) };
  if (/^(?:katex|math|latex)$/u.test(name) && holds) return { kind: 'formula' };
  if (/^(?:block)?quote(?:box)?$|^epigraph$|^pull_?quote$/u.test(name))
    return {
      kind: 'quotation',
      box: name.startsWith('pull') ? 'pullquote' : 'blockquote',
      by: byOf(tag),
    };
  if (tag.syntax === 'bracket' && name === 'caption') return { kind: 'caption' };
  const picture = pictureIn(tag, name);
  if (picture) return { kind: 'picture', path: picture };
  const address = addressIn(tag, name);
  if (address) return { kind: 'link', address };
  const box = boxOf(tag, name);
  if (box) return { kind: 'box', box, title: titleOf(tag, name) };
  if (HEADINGS.test(name)) return { kind: 'heading', title: titleOf(tag, name) };
  const title = argument(args, 'title', 'heading', 'summary');
  return holds && title ? { kind: 'heading', title } : { kind: 'none' };
}

/** Statements of the languages, whose words are never a reader's. */
const STATEMENTS = new Set([
  ...['if', 'elif', 'elsif', 'else', 'elseif', 'unless', 'for', 'case', 'when', 'assign', 'set'],
  ...['capture', 'block', 'extends', 'import', 'from', 'macro', 'with', 'cycle', 'increment'],
  ...['decrement', 'liquid', 'layout', 'raw', 'verbatim', 'filter', 'each', 'break', 'continue'],
  ...['autoescape', 'call', 'tablerow', 'echo', 'section', 'load', 'url', 'options', 'nomarkdown'],
]);

/** The name of what does it: that of the file for a tag that includes one. */
export function plainName({ name, args }: Tag): string {
  const includes = /^(?:include|render|partial|component|bookshop)/iu.test(name);
  const file = includes ? (argument(args, 'file', 'name') ?? args.listed[0] ?? '') : name;
  const last = file.split('/').at(-1) ?? '';
  return last
    .replace(/\.(?:html?|md|liquid|njk|jsx?)$/iu, '')
    .replace(/[-_.\s]/gu, '')
    .toLowerCase();
}

function pictureIn(tag: Tag, name: string): string | undefined {
  const { args } = tag;
  const named = argument(
    args,
    'src',
    'path',
    'image',
    'image_path',
    'img',
    'file',
    'url',
    'source',
  );
  if (PICTURES.test(name)) {
    const path = named ?? args.listed.find((text) => /[./]/u.test(text) && !/\s/u.test(text));
    return path && !path.startsWith('{') ? path : undefined;
  }
  const values = [...[...args.named].map(([, value]) => value), ...args.listed];
  return values.find((value) => isPicturePath(value) && !/\s/u.test(value));
}

function languageOf(tag: Tag, name: string): string {
  if (name === 'mermaid') return name;
  const { args } = tag;
  const given = argument(args, 'lang', 'language', 'type') ?? args.listed[0] ?? '';
  return /^[\w+#.-]{1,30}$/u.test(given) && !/^linenos/u.test(given) ? given : '';
}

const KINDS = 'note|info|tip|hint|success|important|warning|caution|danger|error';

/** A box that is told of which kind it is takes its name from there: `{{< notice tip >}}`. */
function boxOf({ args }: Tag, name: string): string | undefined {
  const own = BOXES[name] ?? BOXES[name.replace(/(?:box|block|alert|callout|note)$/u, '')];
  if (own === undefined) return undefined;
  const kind = [argument(args, 'type', 'kind', 'variant', 'status', 'level'), ...args.listed]
    .map((text) => text?.toLowerCase() ?? '')
    .find((text) => new RegExp(`^(?:${KINDS})$`, 'u').test(text));
  return own === 'note' && kind ? (BOXES[kind] ?? own) : own;
}

function titleOf({ args }: Tag, name: string): string {
  const own = argument(args, 'title', 'label', 'heading', 'summary', 'header', 'name', 'question');
  if (own && !own.startsWith('{')) return own;
  const names = /^(?:details|expand|collapse|collapsible|tab|tabitem|step|accordion|spoiler)/u;
  const first = args.listed[0] ?? '';
  return isProse(first) || (names.test(name) && /\p{L}/u.test(first)) ? first : '';
}

/** Octopress gives a quotation its source without quotes: `{% blockquote A. Writer, The Book %}`. */
function byOf({ args, rest, syntax }: Tag): string {
  const named = argument(args, 'author', 'by', 'cite', 'attribution', 'source', 'name', 'person');
  if (named || syntax === 'jsx') return named ?? '';
  if (args.named.size > 0 || rest.startsWith('(')) return args.listed.find(isProse) ?? '';
  return rest.trim().replace(/^["']|["']$/gu, '');
}
