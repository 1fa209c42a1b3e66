import { type Coverage, coverageOf } from '../../model/coverage.ts';
import type { FontKind } from '../../model/font.ts';
import { hanLanguages } from './han.ts';

/** What a font file says of itself. */
export interface FontFacts {
  readonly family: string;
  /** 1 to 1000 (OpenType OS/2 usWeightClass). */
  readonly weight: number;
  readonly italic: boolean;
  readonly kind: FontKind;
  readonly coverage: Coverage;
  /** Lowest, usual and highest value of each axis of a variable font. */
  readonly axes: Readonly<Record<string, readonly [number, number, number]>>;
  /** True where the file is static TrueType as it lies. */
  readonly plain: boolean;
  readonly embedding: Embedding;
  /** Languages whose Chinese characters it was drawn for. */
  readonly languages: readonly string[];
}

/** What the maker allows (OpenType OS/2 fsType). */
export interface Embedding {
  readonly forbidden: boolean;
  readonly printOnly: boolean;
  readonly whole: boolean;
}

/** The parts of harfbuzzjs' Face that are asked. */
export interface OpenFace {
  referenceTable(tag: string): Uint8Array | undefined;
  getName(id: number, language: string): string;
  getAxisInfos(): Readonly<Record<string, { min: number; default: number; max: number }>>;
  collectUnicodes(): Uint32Array;
}

/** Opens a table; what lies behind its end reads as 0. */
function tableOf(face: OpenFace, tag: string) {
  // A copy: what HarfBuzz gives lies in its own memory, and is gone when that grows.
  const bytes = new Uint8Array(face.referenceTable(tag) ?? []);
  const data = new DataView(bytes.buffer);
  return {
    length: bytes.length,
    u8: (at: number) => (at < bytes.length ? data.getUint8(at) : 0),
    u16: (at: number) => (at + 2 <= bytes.length ? data.getUint16(at) : 0),
    u32: (at: number) => (at + 4 <= bytes.length ? data.getUint32(at) : 0),
  };
}
type Table = ReturnType<typeof tableOf>;

/** Names of families that tell of a kind; Japanese and Chinese ones too. */
const NAMED: readonly (readonly [FontKind, RegExp])[] = [
  ['monospace', /\b(?:mono|code|courier|typewriter|consol)/iu],
  ['sans-serif', /\b(?:sans|gothic|grotesk|kufi|hei|kaku|maru|ui)\b|grotesque|黑|ゴシック/iu],
  ['serif', /\b(?:serif|mincho|song|ming|roman|slab|naskh|kai)\b|宋|明/iu],
];

function kindOf(family: string, os2: Table, post: Table): FontKind {
  const named = NAMED.find(([, pattern]) => pattern.test(family));
  if (named) return named[0];
  const latinText = os2.u8(32) === 2; // PANOSE: what follows tells of serifs and pitch
  if (latinText && (os2.u8(35) === 9 || post.u32(12) !== 0)) return 'monospace';
  const sans = (latinText && os2.u8(33) >= 11 && os2.u8(33) <= 15) || os2.u8(30) === 8;
  return sans ? 'sans-serif' : 'serif';
}

const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSET = 0x0100;
const BITMAPS_ONLY = 0x0200;

function embeddingOf(os2: Table): Embedding {
  const bits = os2.u16(8);
  const free = (bits & EDITABLE) !== 0;
  const print = (bits & PREVIEW_AND_PRINT) !== 0;
  // Where several bits are set the most liberal holds (OpenType 1.8: versions before 3 of the table).
  return {
    forbidden: ((bits & RESTRICTED) !== 0 && !print && !free) || (bits & BITMAPS_ONLY) !== 0,
    printOnly: print && !free,
    whole: (bits & NO_SUBSET) !== 0,
  };
}

/** Reads what a font file says of itself; `packed` is true where it came as WOFF or WOFF2. */
export function factsOf(face: OpenFace, packed: boolean): FontFacts {
  const [os2, head, post] = [tableOf(face, 'OS/2'), tableOf(face, 'head'), tableOf(face, 'post')];
  const family = (face.getName(16, 'en') || face.getName(1, 'en') || face.getName(4, 'en')).trim();
  const points = [...new Set(face.collectUnicodes())].sort((a, b) => a - b);
  const coverage = coverageOf(points);
  const axes = Object.entries(face.getAxisInfos()).map(
    ([tag, { min, default: usual, max }]) => [tag, [min, usual, max]] as const,
  );
  const selection = os2.u16(62);
  const slanted = (selection & 0x0001) !== 0 || (selection & 0x0200) !== 0;
  return {
    family,
    weight: os2.u16(4) || ((head.u16(44) & 1) !== 0 ? 700 : 400),
    italic: slanted || (head.u16(44) & 2) !== 0,
    kind: kindOf(family, os2, post),
    coverage,
    axes: Object.fromEntries(axes),
    plain: !packed && axes.length === 0 && face.referenceTable('glyf') !== undefined,
    embedding: embeddingOf(os2),
    languages: hanLanguages(family, coverage, os2.u16(0) > 0 ? os2.u32(78) : 0),
  };
}
