import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { PdfPicture } from './picture.ts';
import { markOf } from './stand-in.ts';

const [FILTER, DCT] = [PDFName.of('Filter'), PDFName.of('DCTDecode')];

/** Says what the samples mean (ISO 32000-1 §8.6.5.5, §8.6.6.3). */
function coloursOf(context: PDFContext, { samples, palette, profile }: PdfPicture): PDFObject {
  const grey = samples === 1 && !palette;
  const device = PDFName.of(grey ? 'DeviceGray' : 'DeviceRGB');
  let base: PDFObject = device;
  if (profile) {
    const dict = { N: grey ? 1 : 3, Alternate: device, Filter: 'FlateDecode' };
    const stream = PDFRawStream.of(context.obj({ ...dict, Length: profile.length }), profile);
    base = context.obj([PDFName.of('ICCBased'), context.register(stream)]);
  }
  if (!palette) return base;
  const colours = context.register(
    PDFRawStream.of(context.obj({ Length: palette.length }), palette),
  );
  return context.obj([PDFName.of('Indexed'), base, palette.length / 3 - 1, colours]);
}

function streamOf(context: PDFContext, picture: PdfPicture): PDFRawStream {
  const { width, height, depth, samples, coding, bytes } = picture;
  const dict = PDFDict.withContext(context);
  const set = (name: string, value: PDFObject) => dict.set(PDFName.of(name), value);
  set('Type', PDFName.of('XObject'));
  set('Subtype', PDFName.of('Image'));
  set('Width', context.obj(width));
  set('Height', context.obj(height));
  set('ColorSpace', coloursOf(context, picture));
  set('BitsPerComponent', context.obj(depth));
  set('Length', context.obj(bytes.length));
  set('Filter', PDFName.of(coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode'));
  if (coding === 'png') {
    const parameters = { Predictor: 15, Colors: samples, BitsPerComponent: depth, Columns: width };
    set('DecodeParms', context.obj(parameters));
  }
  return PDFRawStream.of(dict, bytes);
}

/** Puts pictures in the place of their stand-ins. */
export function placePictures({ context }: PDFDocument, pictures: readonly PdfPicture[]): void {
  const byMark = new Map(pictures.map((picture) => [picture.mark, picture]));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(FILTER) !== DCT) continue;
    const picture = byMark.get(markOf(object.contents) ?? '');
    if (picture) context.assign(ref, streamOf(context, picture));
  }
}
