import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Lists the baselines, in pt from the foot, of a PDF's first page on which such text stands, from the top. */
export async function baselinesOf(pdf: Uint8Array, text: RegExp): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const { items } = await (await document.getPage(1)).getTextContent();
    const found = new Set<number>();
    for (const item of items)
      if ('str' in item && text.test(item.str))
        found.add(Math.round(item.transform[5] * 100) / 100);
    return [...found].sort((a, b) => b - a);
  } finally {
    await task.destroy();
  }
}
