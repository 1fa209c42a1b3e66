import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../model/message.ts';

/** A web page read back, without the fonts and pictures that it holds, and what is wrong with it. */
export interface CheckedWeb {
  readonly page: string;
  readonly findings: readonly Finding[];
}

const DATA = /(?<=[("'])data:[^"')]*/gu;
/** Attributes through which a page asks for something as it is shown. */
const FETCHED = ['src', 'srcSet', 'data', 'poster', 'xLinkHref', 'background', 'action'];
/** Links that fetch nothing by themselves. */
const QUIET_LINKS = ['canonical', 'alternate', 'author', 'license', 'prev', 'next'];

/**
 * Reads a finished web page back and checks it before it is published: that nothing is fetched, that no
 * script runs, that each id is there once and every link within the page leads somewhere.
 */
export function checkWeb(bytes: Uint8Array): CheckedWeb {
  const page = Buffer.from(bytes).toString('utf8').replace(DATA, 'data:,');
  const findings: Finding[] = [];
  const found = (ruleId: string, reason: string) => {
    const note = 'Where a template or style of your own does that, mend it; else please report it.';
    findings.push({ severity: 'error', ruleId, reason, note });
  };
  const ids = new Set<string>();
  const targets = new Set<string>();
  visit(fromHtml(page), 'element', (node) => {
    const { id, href } = node.properties;
    if (typeof id === 'string') {
      if (ids.has(id))
        found('web-id', `Expected each id once in the web page, found \`${id}\` twice`);
      ids.add(id);
    }
    if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) targets.add(href);
    if (isScript(node)) found('web-script', 'Expected a web page without scripts, found one');
    for (const address of fetchedBy(node))
      found('web-fetch', `Expected a web page that holds all it shows, found \`${address}\``);
  });
  for (const href of targets)
    if (href !== '#' && !ids.has(decoded(href.slice(1))))
      found('web-link', `Expected links within the web page to lead somewhere, found \`${href}\``);
  return { page, findings };
}

function isScript({ tagName, properties }: Element): boolean {
  if (tagName === 'script') return properties.type !== 'application/ld+json';
  return Object.keys(properties).some((name) => /^on/iu.test(name));
}

/** Lists what an element would make a browser fetch. */
function fetchedBy({ tagName, properties, children }: Element): string[] {
  const inStyle = tagName === 'style' && children[0]?.type === 'text' ? children[0].value : '';
  const styles = `${inStyle} ${properties.style ?? ''}`;
  const addresses = [...styles.matchAll(/url\(\s*["']?(?!data:|#)([^"')]*)/giu)].map((m) => m[1]!);
  for (const name of FETCHED) {
    const value = properties[name];
    if (value !== undefined && value !== null && !/^(?:data:|#|$)/iu.test(`${value}`))
      addresses.push(`${value}`);
  }
  const { rel, href } = properties;
  const kinds = Array.isArray(rel) ? rel : [];
  const loads = tagName === 'link' && !kinds.every((kind) => QUIET_LINKS.includes(`${kind}`));
  if (loads && typeof href === 'string') addresses.push(href);
  return addresses;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
