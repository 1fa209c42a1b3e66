import {
  PDFCatalog,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  PDFObjectStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

type Indirect = [PDFRef, PDFObject];

/** Where an object is: at an offset of the file, or at an index of an object stream (by its number). */
type Location = readonly [kind: 1 | 2, where: number, index: number];

/** Objects in one stream: more pack better, and a reader must unpack all to see one. */
const PER_STREAM = 200;

/** Bytes of the three fields of a cross-reference entry: files up to 4 GB. */
const WIDTHS = [1, 4, 2];

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Streams stand by themselves (ISO 32000-1 §7.5.7), and the catalog, for readers that look for it. */
const standsAlone = (object: PDFObject) =>
  object instanceof PDFStream || object instanceof PDFCatalog;

function crossReferences(locations: ReadonlyMap<number, Location>, size: number): Buffer {
  const table = Buffer.alloc(size * 7);
  table.writeUInt16BE(0xffff, 5); // object 0 is free for ever
  for (const [number, [kind, where, index]] of locations) {
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(where, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  return table;
}

function pack(context: PDFContext, objects: readonly Indirect[], locations: Map<number, Location>) {
  const alone = objects.filter(([, object]) => standsAlone(object));
  const rest = objects.filter(([, object]) => !standsAlone(object));
  let number = context.largestObjectNumber;
  for (let start = 0; start < rest.length; start += PER_STREAM) {
    const chunk = rest.slice(start, start + PER_STREAM);
    number++;
    alone.push([PDFRef.of(number), PDFObjectStream.withContextAndObjects(context, chunk)]);
    for (const [index, [ref]] of chunk.entries())
      locations.set(ref.objectNumber, [2, number, index]);
  }
  return { alone, last: number };
}

/**
 * Writes the file: header, objects, cross-reference stream, trailer (ISO 32000-1 §7.5). The library's own
 * writer of object streams takes time by the square of the objects: seconds for 200 tagged pages.
 */
export function serialise({ context }: PDFDocument): Uint8Array {
  const locations = new Map<number, Location>();
  const { alone, last } = pack(context, context.enumerateIndirectObjects(), locations);
  const header = Buffer.alloc(context.header.sizeInBytes() + 1, '\n');
  context.header.copyBytesInto(header, 0);
  const parts: Buffer[] = [header];
  let offset = header.length;
  const write = ([{ objectNumber }, object]: Indirect) => {
    const body = bytesOf(object);
    const [open, close] = [Buffer.from(`${objectNumber} 0 obj\n`), Buffer.from('\nendobj\n')];
    parts.push(open, body, close);
    offset += open.length + body.length + close.length;
  };
  for (const indirect of alone) {
    locations.set(indirect[0].objectNumber, [1, offset, 0]);
    write(indirect);
  }
  const ref = PDFRef.of(last + 1);
  const start = offset;
  locations.set(ref.objectNumber, [1, start, 0]);
  const size = ref.objectNumber + 1;
  const { Root, Info, ID } = context.trailerInfo;
  const table = crossReferences(locations, size);
  write([ref, context.flateStream(table, { Type: 'XRef', Size: size, W: WIDTHS, Root, Info, ID })]);
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
