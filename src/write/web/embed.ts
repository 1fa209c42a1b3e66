const STYLE_LINK = /<link\b[^>]*\bhref=(["']?)style\.css\1[^>]*>/iu;
const IMAGE = /<(?:img|source|image)\b(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const ADDRESS = /(\s(?:src|href|xlink:href)\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu;

/**
 * Puts into a page what it links: its style sheet, and its images by the addresses that they have in a
 * rendition. In text `<` is always escaped, so that what looks like a tag is one.
 */
export function embed(page: string, style: string, images: ReadonlyMap<string, string>): string {
  // In a style element only its end tag is special (HTML §13.1.2.6); in CSS `\3c ` is the same sign.
  const inline = `<style>\n${style.replace(/<\/(?=style)/giu, '\\3c /').trim()}\n</style>`;
  return page
    .replace(IMAGE, (tag) =>
      tag.replace(ADDRESS, (whole, name: string, double?: string, single?: string) => {
        const address = images.get(double ?? single ?? '');
        return address === undefined ? whole : `${name}"${address}"`;
      }),
    )
    .replace(STYLE_LINK, () => inline);
}
