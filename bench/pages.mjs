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

/** Writes a ready page for each manuscript and gives the paths; what can't be built has none. */
export async function writePages(manuscripts, folder, cacheFolder) {
  const { prepareArticle } = bundle('reading');
  const { findRoot, readPublication } = bundle('tools');
  await mkdir(folder, { recursive: true });
  const paths = [];
  for (const [i, path] of manuscripts.entries()) {
    const home = await findRoot(path);
    const { publication } = await readPublication(home);
    const slug = `${basename(path).replace(/\.\w+$/u, '')}-${i + 1}`;
    const formats = ['pdf'];
    const request = { path, slug, root: home, publication, formats, fonts: [], cacheFolder };
    const { pages } = await prepareArticle(request);
    if (!pages) continue;
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
