/** The part of subset-font that is used; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      /** Keeps everything; `text` is then empty. */
      readonly keepAllGlyphs?: boolean;
      /** Where a variable font is to stand on its axes, by their tags. */
      readonly variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Uint8Array>;
}
