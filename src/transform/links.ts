import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { ArticleMeta } from '../model/article.ts';
import { placeOf, report } from '../model/message.ts';
import { element, textNode } from './element.ts';
import type { Labels } from './labels.ts';
import type { Targets } from './targets.ts';
import { elementsIn, replaceElements } from './traversal.ts';

/** Protocols that a link may have; all others run or read something, or mean nothing to a reader. */
const SAFE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Signs that no address may have as they are (RFC 3986 §2). */
const UNSAFE_SIGNS = /[\s<>"{}|\\^`]/gu;

/** An address that a link keeps, or why it goes. */
type Verdict =
  | { readonly href: string }
  | { readonly ruleId: string; readonly reason: string; readonly note: string };

/**
 * Checks where links lead. A fragment leads to its heading; a whole address stays, and a path on a site
 * whose address is known becomes one; what would run code, read a file or lead nowhere in a publication
 * goes with a message, and its text stays. A link without words to a place in the article says what that
 * place is called.
 */
export function checkLinks(
  tree: Root,
  { targets, labels }: { readonly targets: Targets; readonly labels: Labels },
  file: VFile,
  { address, site }: Pick<ArticleMeta, 'address' | 'site'>,
): void {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    const { href } = node.properties;
    if (typeof href !== 'string') return withoutLink(node);
    const verdict = judge(wholeAddress(href, address, site), targets);
    const place = 'href' in verdict && verdict.href.startsWith('#') ? verdict.href.slice(1) : '';
    const label = labels.get(place);
    if (label !== undefined && isWordless(node)) node.children.push(textNode(node, label));
    if ('href' in verdict && isWordless(node)) {
      report(
        file,
        'warning',
        'empty-link',
        `Expected words for the link to \`${href}\`, found none; it is left out`,
        { place: placeOf(node), note: 'Write the words between the brackets.' },
      );
      return withoutLink(node);
    }
    if ('href' in verdict) {
      node.properties.href = verdict.href;
      return undefined;
    }
    const { ruleId, reason, note } = verdict;
    report(file, 'warning', ruleId, reason, { place: placeOf(node), note });
    return withoutLink(node);
  });
}

/**
 * Makes a whole address of a path on the site, where the site's is known; one that begins at the article
 * needs the article's own, and is none where it names a file of the manuscript.
 */
function wholeAddress(href: string, address: string | undefined, site: string | undefined): string {
  const path = href.trim();
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/iu.test(path)) return href;
  const from = path.startsWith('/') ? (site ?? address) : address;
  if (from === undefined || /\.(?:md|mdx|markdown|qmd)(?:[?#]|$)/iu.test(path)) return href;
  return URL.canParse(path, from) ? new URL(path, from).href : href;
}

/** A call of a note moves out of its link, and leaves nothing. */
const isWordless = (node: Element): boolean =>
  !elementsIn(node).some(({ tagName }) => tagName === 'img') && textOf(node).trim() === '';

function judge(href: string, targets: Targets): Verdict {
  const address = href.trim().replace(/[\t\n\r]/gu, '');
  const written = readable(address);
  if (address.startsWith('#')) {
    const id = targets.find(decoded(address.slice(1)));
    if (id) return { href: `#${id}` };
    return {
      ruleId: 'dead-link',
      reason: `Expected the address of a heading in this article, found \`${written}\`; the link is left out and its text is kept`,
      note: 'Write the words of the heading in small letters with hyphens: `#what-it-cost`.',
    };
  }
  const whole = address.startsWith('//') ? `https:${address}` : address;
  const protocol = /^([a-z][a-z\d+.-]*):/iu.exec(whole)?.[0].toLowerCase();
  if (address === '')
    return {
      ruleId: 'empty-link',
      reason: 'Expected the address of a link, found none; its text is kept',
      note: 'Write the address between the parentheses.',
    };
  if (!protocol)
    return {
      ruleId: 'relative-link',
      reason: `Expected a whole address, found \`${written}\`, which leads nowhere outside its site; the link is left out and its text is kept`,
      note: 'Write the address from `https://` on, or the address of the site as `url` in publication.yml.',
    };
  if (!SAFE.has(protocol))
    return {
      ruleId: 'unsafe-link',
      reason: `Expected an address of the web or of mail, found \`${written}\`; the link is left out and its text is kept`,
      note: 'Use an address that begins with `https://`.',
    };
  if (!URL.canParse(whole))
    return {
      ruleId: 'bad-link',
      reason: `Expected an address, found \`${written}\`; the link is left out and its text is kept`,
      note: 'Write the address from `https://` on, with the name of the site.',
    };
  return { href: clean(whole) };
}

/** Writes an address with no sign that it may not have; the name of its site is not in codes. */
function clean(address: string): string {
  const site = /^[a-z]+:\/\/[^/?#]*/iu.exec(address)?.[0] ?? '';
  const whole =
    site.includes('%') || address.search(UNSAFE_SIGNS) >= 0 ? new URL(address).href : address;
  return whole.replace(UNSAFE_SIGNS, encodeURIComponent);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A percent sign alone is no code.
    return address;
  }
}

/** Gives an address as it was written, short enough for a message. */
function readable(address: string): string {
  const text = decoded(address);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** A link without its address is a place that others lead to, a passage in a language, or plain text. */
function withoutLink(node: Element): ElementContent[] {
  const { id, lang, dir } = node.properties;
  if (!id && !lang && !dir) return node.children;
  const properties = { ...(id && { id }), ...(lang && { lang }), ...(dir && { dir }) };
  return [element(node, 'span', properties, node.children)];
}
