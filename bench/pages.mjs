// Makes ready pages for the floor: what Offprint hands the browser, styles and pictures put into one
// file. Fonts are left out, since a page that carries them in itself prints many times slower than one
// that is answered as ours is: the floor is to be the least that can be paid.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = (name) => createRequire(import.meta.url)(join(root, 'lib', `${name}.cjs`));

const dataOf = (mediaType, bytes) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

/** Prepares manuscripts for print as a build does; what can't be built is left out. */
async function preparePages(manuscripts, cacheFolder) {
  const { prepareArticle } = bundle('reading');
  const { findRoot, readPublication } = bundle('tools');
  const prepared = [];
  for (const [i, path] of manuscripts.entries()) {
    const home = await findRoot(path);
    const { publication } = await readPublication(home);
    const slug = `${basename(path).replace(/\.\w+$/u, '')}-${i + 1}`;
    const formats = ['pdf'];
    const request = { path, slug, root: home, publication, formats, fonts: [], cacheFolder };
    const { pages } = await prepareArticle(request);
    if (pages) prepared.push({ slug, pages });
  }
  return prepared;
}

/** Gives what Offprint hands its browser for each manuscript. */
export async function documentsOf(manuscripts, cacheFolder) {
  const prepared = await preparePages(manuscripts, cacheFolder);
  return prepared.map(({ pages: { chapter, styles, fonts, assets } }) => ({
    html: chapter.print,
    milliseconds: 60_000,
    files: new Map([
      ['style.css', { mediaType: 'text/css', bytes: Buffer.from(styles.print) }],
      ...fonts.print.map(({ href, bytes }) => [href, { mediaType: 'font/ttf', bytes }]),
      ...assets.map(({ href, mediaType, bytes }) => [href, { mediaType, bytes }]),
    ]),
  }));
}

/** Writes a ready page for each manuscript and gives the paths. */
export async function writePages(manuscripts, folder, cacheFolder) {
  await mkdir(folder, { recursive: true });
  const paths = [];
  for (const { slug, pages } of await preparePages(manuscripts, cacheFolder)) {
    const styles = pages.styles.print.replace(/@font-face\{[^}]*\}/gu, '');
    const link = '<link rel="stylesheet" href="style.css"/>';
    let html = pages.chapter.print.replace(link, () => `<style>${styles}</style>`);
    for (const { href, mediaType, bytes } of pages.assets)
      html = html.replaceAll(href, () => dataOf(mediaType, bytes));
    const page = join(folder, `${slug}.html`);
    await writeFile(page, html);
    paths.push(page);
  }
  return paths;
}
