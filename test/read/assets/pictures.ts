import sharp from 'sharp';

/** A small picture in any format that sharp writes. */
export function picture(width = 8, height = 4) {
  return sharp({
    create: { width, height, channels: 3, background: { r: 200, g: 60, b: 40 } },
  });
}

export const png = () => picture().png().toBuffer();
export const jpeg = () => picture().jpeg().toBuffer();

/** A PNG that claims a size and holds hardly anything. */
export async function pngOf(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await png());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A chunk of a PNG; its checksum is not looked at. */
export function chunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}
