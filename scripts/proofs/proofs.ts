import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HAS_READER, startReader } from '../../test/reading/browser.ts';
import { build } from './build.ts';
import { measurePdf } from './measure.ts';
import { allMet, type Proofed, placesOf, tableOf } from './report.ts';
import { copyWithPage, findSamples } from './samples.ts';
import { paperSheets } from './sheets/paper.ts';
import { readerSheet, webSheet } from './sheets/screens.ts';

const SIZES = 'A4,A5,Letter,6x9in';

/** A PDF that lies in a folder of proofs. */
interface Paper {
  readonly slug: string;
  readonly size: string;
  readonly folder: string;
}

/** Builds every size; the first one's EPUB and web page are proofed too. */
async function print(
  root: string,
  paths: readonly string[],
  { sizes, theme, out }: { sizes: readonly string[]; theme: string | undefined; out: string },
): Promise<{ papers: Paper[]; failed: boolean }> {
  const work = await mkdtemp(join(tmpdir(), 'offprint-proofs-'));
  const papers: Paper[] = [];
  let failed = false;
  try {
    const samples = await findSamples(paths);
    for (const [n, size] of sizes.entries())
      for (const [i, sample] of samples.entries()) {
        const copy = await copyWithPage(sample, size, theme, join(work, `${i}`));
        const folder = join(out, size);
        await mkdir(folder, { recursive: true });
        const articles = await build(root, copy, {
          paths: sample.paths,
          out: folder,
          formats: n === 0 ? 'pdf,epub,html' : 'pdf',
        });
        for (const { slug, status } of articles)
          if (status === 'built') papers.push({ slug, size, folder });
          else {
            failed = true;
            console.error(`${slug}, ${size}: ${status}`);
          }
      }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { papers, failed };
}

/** Paints the contact sheets beside what they show. */
async function paintSheets(papers: readonly Paper[], first: string): Promise<void> {
  const browser = await startReader();
  try {
    for (const { slug, size, folder } of papers) {
      const pdf = await readFile(join(folder, `${slug}.pdf`));
      const sheets = await paperSheets(browser, pdf, `${slug}, ${size}`);
      for (const [i, png] of sheets.entries())
        await writeFile(join(folder, `${slug}-${i + 1}.png`), png);
      if (size !== first) continue;
      const epub = await readFile(join(folder, `${slug}.epub`));
      await writeFile(join(folder, `${slug}-reader.png`), await readerSheet(browser, epub, slug));
      const html = await readFile(join(folder, slug, 'index.html'));
      await writeFile(join(folder, `${slug}-web.png`), await webSheet(browser, html, slug));
    }
  } finally {
    await browser.close();
  }
}

/**
 * Proofs the samples, and says by its exit code whether all targets are met.
 * @param root the project's own folder.
 */
export async function run(root: string, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: SIZES },
      theme: { type: 'string' },
      json: { type: 'string' },
      out: { type: 'string', default: join(root, 'dist', 'proofs') },
      figures: { type: 'boolean', default: false },
    },
  });
  const { theme, out } = values;
  const sizes = values.sizes.split(',').map((size) => size.trim());
  const paths = positionals.length > 0 ? positionals : [join(root, 'manuscript')];
  const { papers, failed } = await print(root, paths, { sizes, theme, out });
  const proofs: Proofed[] = [];
  for (const { slug, size, folder } of papers) {
    const measures = await measurePdf(await readFile(join(folder, `${slug}.pdf`)));
    proofs.push({ slug, size, measures });
  }
  proofs.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
  console.log(`${tableOf(proofs)}\n\n${placesOf(proofs)}`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(proofs, null, 2)}\n`);
  if (!values.figures)
    if (HAS_READER) {
      await paintSheets(papers, sizes[0]!);
      console.log(`\nContact sheets lie in ${out}`);
    } else console.log('\nNO CONTACT SHEETS: the pinned browser is for Linux on x86-64');
  return failed || proofs.length === 0 || !allMet(proofs) ? 1 : 0;
}
