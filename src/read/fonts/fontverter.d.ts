/** The part of fontverter that is used; the package has no types of its own. */
declare module 'fontverter' {
  const fontverter: {
    convert(font: Uint8Array, to: 'sfnt', from: 'woff2'): Promise<Uint8Array>;
  };
  export default fontverter;
}
