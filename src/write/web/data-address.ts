/** Writes bytes as an address that holds them (RFC 2397). */
export function dataAddress(mediaType: string, bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = bytes;
  return `data:${mediaType};base64,${Buffer.from(buffer, byteOffset, length).toString('base64')}`;
}
