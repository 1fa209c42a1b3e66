import type { PrintDocument, PrintFile } from '../../browser/document.ts';
import type { BrowserSession } from '../../browser/session.ts';
import { contentKey } from '../../cache.ts';
import type { RenderedEdition } from '../../model/rendered-edition.ts';
import type { Rendition } from '../../model/rendition.ts';
import { timed } from '../../trace.ts';
import { type PdfFacts, pdfFacts } from './facts.ts';
import type { PdfPicture } from './pictures/picture.ts';
import { picturesOf } from './pictures/pictures.ts';
import { standIn } from './pictures/stand-in.ts';

/** What a PDF is made under. */
export interface PdfOptions {
  /** ISO date-time of the last change. */
  readonly modified: string;
  /** How long the browser may take, ms. */
  readonly milliseconds: number;
  /** Stops the printing. */
  readonly signal?: AbortSignal;
}

/** Loads the finishing library, which is heavy; an early call hides that. */
export const loadFinisher = () => import('./finish.ts');

/** Lists the pictures, those that a stand-in is printed for as that. */
function pictureFiles(
  { assets }: RenderedEdition,
  pictures: ReadonlyMap<string, PdfPicture>,
): [string, PrintFile][] {
  return assets.map(({ href, mediaType, bytes }) => {
    const picture = pictures.get(href);
    if (!picture) return [href, { mediaType, bytes }];
    const { mark, width, height } = picture;
    return [href, { mediaType: 'image/jpeg', bytes: standIn(mark, width, height) }];
  });
}

function documentOf(
  rendered: RenderedEdition,
  pictures: ReadonlyMap<string, PdfPicture>,
  milliseconds: number,
): PrintDocument {
  const { chapters, styles, fonts } = rendered;
  const files: [string, PrintFile][] = [
    ['style.css', { mediaType: 'text/css', bytes: Buffer.from(styles.print) }],
    ...fonts.print.map(({ href, bytes }): [string, PrintFile] => [
      href,
      { mediaType: 'font/ttf', bytes },
    ]),
    ...pictureFiles(rendered, pictures),
  ];
  return { html: chapters[0].print, files: new Map(files), milliseconds };
}

/** Derives the two parts of the file identifier (ISO 32000-1 §14.4): of the article, of this state of it. */
function identityOf(document: PrintDocument, facts: PdfFacts, browser: string): [string, string] {
  const parts = [...document.files].flatMap(([name, { bytes }]) => [name, bytes]);
  const said = JSON.stringify({ ...facts, places: [...facts.places] });
  const key = (...of: readonly (string | Uint8Array)[]) => contentKey(...of).slice(0, 32);
  return [key(facts.identifier), key(browser, document.html, said, ...parts)];
}

/**
 * Writes the PDF of an article: printed by the browser, then finished with exact boxes and metadata. The
 * same edition gives the same bytes with the same browser, whatever the day and the time zone.
 * @throws OutOfTimeError, BrowserCrashError and the like from the browser, and for an edition of several
 * articles, which is not supported.
 */
export async function writePdf(
  rendered: RenderedEdition,
  browser: BrowserSession,
  { modified, milliseconds, signal }: PdfOptions,
): Promise<Rendition & { readonly pages: number }> {
  if (rendered.chapters.length > 1)
    throw new Error(`Expected an edition of one article, found ${rendered.chapters.length}.`);
  const pictures = await picturesOf(rendered.assets, rendered.styles.print);
  const document = documentOf(rendered, pictures, milliseconds);
  const printing = browser.print(document, signal);
  printing.catch(() => {}); // it is awaited below
  const facts = pdfFacts(rendered, modified);
  const identity = identityOf(document, facts, browser.version);
  const finishing = { identity, pictures: [...pictures.values()] };
  const { finishPdf } = await loadFinisher();
  const printed = await printing;
  const { bytes, pages } = await timed('finish', () => finishPdf(printed, facts, finishing));
  const path = `${rendered.chapters[0].article.slug}.pdf`;
  return { format: 'pdf', mediaType: 'application/pdf', path, bytes, pages };
}
