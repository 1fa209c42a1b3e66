/** A picture as a PDF holds it (ISO 32000-1 §8.9.5): its coded bytes, and how they are to be read. */
export interface PdfPicture {
  /** What its stand-in on the printed page is known by. */
  readonly mark: string;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly coding: 'jpeg' | 'png';
  /** Bits of a sample. */
  readonly depth: number;
  /** Samples of a pixel: 1 is grey or an index, 3 is red, green and blue. */
  readonly samples: 1 | 3;
  /** Red, green and blue of each index. */
  readonly palette?: Uint8Array;
  /** What its colours mean, deflated (ICC.1); without it they are sRGB. */
  readonly profile?: Uint8Array;
}
