/** Where on the web an article stands, as far as it is known. */
export interface WebAddress {
  /** Of the article itself. */
  readonly address?: string;
  /** Of the site: what its paths begin at. */
  readonly site?: string;
}

/** Keys that other tools keep an article's address in, the surest first. */
const KEYS = ['canonicalurl', 'canonical', 'url', 'permalink', 'path'];
/** A permalink may be a pattern: `/:year/:title/`, `{{ page.slug }}`. */
const PATTERN = /\/:|^:|[{}]/u;

/**
 * Finds the web address of an article: a whole one in its front matter, else its path there below the
 * address of the publication.
 * @param site `url` of publication.yml.
 */
export function webAddressOf(
  others: ReadonlyMap<string, unknown>,
  site: string | undefined,
): WebAddress {
  const given = KEYS.flatMap((key) => {
    const value = others.get(key);
    return typeof value === 'string' && !PATTERN.test(value) ? [value.trim()] : [];
  });
  const whole = given.find((value) => /^https?:\/\//iu.test(value) && URL.canParse(value));
  const home = site ?? (whole && new URL('/', whole).href);
  const path = given.find((value) => !/^[a-z][\w+.-]*:/iu.test(value));
  const address = whole ?? (home && path && new URL(path.replace(/^\/+/u, ''), folder(home)).href);
  return { ...(address && { address }), ...(home && { site: home }) };
}

const folder = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
