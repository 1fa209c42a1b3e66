import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Tag {
  readonly children?: readonly (Tag | { readonly type: string; readonly id: string })[];
}

/** Collects the marks of content that hang in a tree of tags. */
function idsOf(tag: Tag, ids = new Set<string>()): Set<string> {
  for (const child of tag.children ?? [])
    if ('id' in child) ids.add(child.id);
    else idsOf(child, ids);
  return ids;
}

/** Reads what assistive technology reads of a PDF: the text that some tag holds, page by page. */
export async function readTags(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  try {
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const ids = idsOf(((await page.getStructTree()) ?? {}) as Tag); // pdf.js types it loosely
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: boolean[] = [];
      for (const item of items)
        if ('str' in item) text += open.includes(true) ? item.str + (item.hasEOL ? ' ' : '') : '';
        else if (item.type === 'endMarkedContent') open.pop();
        else open.push(ids.has(item.id ?? ''));
    }
  } finally {
    await task.destroy();
  }
  return text.replace(/\s+/gu, ' ');
}
