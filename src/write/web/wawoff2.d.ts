/** The part of wawoff2 that is used; the package has no types of its own. */
declare module 'wawoff2/compress.js' {
  export default function compress(font: Uint8Array): Promise<Uint8Array>;
}
