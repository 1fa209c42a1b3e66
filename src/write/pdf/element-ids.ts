import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

const ID = PDFName.of('ID');
/** `node00000056`: Chromium numbers elements as its renderer happened to make them. */
const NUMBERED = /^node\d+$/u;

/**
 * Renumbers the ids of tagged elements from 1 in their own order, which keeps the name tree sorted
 * (ISO 32000-1 §7.9.6). The renderer's numbers shift by how long things took.
 */
export function renumberElements(pdf: PDFDocument): void {
  const strings: PDFString[] = [];
  const places: ((renamed: ReadonlyMap<string, PDFString>) => void)[] = [];
  const nameOf = (value: PDFObject | undefined) => {
    const text = value instanceof PDFString ? value.asString() : '';
    return NUMBERED.test(text) ? text : undefined;
  };
  const visitArray = (array: PDFArray): void => {
    for (const [i, value] of array.asArray().entries()) {
      const name = nameOf(value);
      if (name !== undefined) places.push((renamed) => set(array, i, renamed.get(name)));
      else visit(value);
    }
  };
  const visit = (value: PDFObject): void => {
    if (value instanceof PDFArray) visitArray(value);
    if (!(value instanceof PDFDict)) return;
    for (const [key, item] of value.entries()) {
      if (key === ID && item instanceof PDFString && nameOf(item) !== undefined) {
        strings.push(item);
        const name = item.asString();
        places.push((renamed) => {
          const id = renamed.get(name);
          if (id) value.set(ID, id);
        });
      } else visit(item);
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  const names = [...new Set(strings.map((s) => s.asString()))].sort();
  const renamed = new Map(
    names.map((name, i) => [name, PDFString.of(`node${`${i + 1}`.padStart(8, '0')}`)]),
  );
  for (const put of places) put(renamed);
}

function set(array: PDFArray, index: number, value: PDFString | undefined): void {
  if (value) array.set(index, value);
}
