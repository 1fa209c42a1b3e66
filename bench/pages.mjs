// Makes ready pages for the floor: what Offprint hands the browser, styles and pictures put into one
// file. Fonts are left out, since a page that carries them in itself prints many times slower than one
// that is answered as ours is: the floor is to be the least that can be paid.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PUBLICATION = {
  language: 'en',
  theme: 'plain',
  page: {},
  formats: ['epub', 'pdf'],
  limits: { manuscript: 2, seconds: 60 },
};

const dataOf = (mediaType, bytes) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

/** Writes a ready page for each manuscript and gives the paths. */
export async function writePages(manuscripts, folder, cacheFolder) {
  const { prepareArticle } = createRequire(import.meta.url)(join(root, 'lib', 'reading.cjs'));
  await mkdir(folder, { recursive: true });
  const paths = [];
  for (const path of manuscripts) {
    const home = { folder: dirname(path), siteFolders: [dirname(path)] };
    const request = {
      path,
      slug: basename(path, '.md'),
      root: home,
      publication: PUBLICATION,
      formats: ['pdf'],
      cacheFolder,
    };
    const { pages } = await prepareArticle(request);
    const styles = pages.styles.print.replace(/@font-face\{[^}]*\}/gu, '');
    const link = '<link rel="stylesheet" href="style.css"/>';
    let html = pages.chapter.print.replace(link, () => `<style>${styles}</style>`);
    for (const { href, mediaType, bytes } of pages.assets)
      html = html.replaceAll(href, () => dataOf(mediaType, bytes));
    const page = join(folder, `${basename(path, '.md')}.html`);
    await writeFile(page, html);
    paths.push(page);
  }
  return paths;
}
