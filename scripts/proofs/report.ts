import { MEASURES, type MeasureName, type Measures } from './measure.ts';

/** One PDF that was measured. */
export interface Proofed {
  readonly slug: string;
  readonly size: string;
  readonly measures: Measures;
}

const NAMES = Object.keys(MEASURES) as MeasureName[]; // the table's own keys

/** Places of one measure that are named; the file of `--json` has all. */
const NAMED = 5;

const missed = ({ measures }: Proofed) => NAMES.filter((name) => measures.of[name].met === false);

/** Says whether every target is met. */
export const allMet = (proofs: readonly Proofed[]) => proofs.every((p) => missed(p).length === 0);

/** Writes the table: a line for each PDF, `!` after what misses its target. */
export function tableOf(proofs: readonly Proofed[]): string {
  const rows = [
    ['article', 'page', 'pages', 'text', ...NAMES.map((name) => MEASURES[name][0])],
    ...proofs.map(({ slug, size, measures }) => [
      slug,
      size,
      `${measures.pages}`,
      `${measures.size}/${Number(measures.leading.toFixed(2))}`,
      ...NAMES.map(
        (name) => measures.of[name].value + (measures.of[name].met === false ? ' !' : ''),
      ),
    ]),
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Names the places that fall short, those of missed targets first. */
export function placesOf(proofs: readonly Proofed[]): string {
  return proofs
    .flatMap((proof) => {
      const short = new Set(missed(proof));
      const told = [...NAMES].sort((a, b) => Number(short.has(b)) - Number(short.has(a)));
      return told.flatMap((name) => {
        const { places, met } = proof.measures.of[name];
        if (places.length === 0) return [];
        const head = `${proof.slug} ${proof.size}: ${MEASURES[name][1]}${met === false ? ' !' : ''}`;
        const named = places.slice(0, NAMED).map(({ page, words, note }) => {
          const parts = [words && `“${words}”`, note].filter(Boolean);
          return `  page ${page}: ${parts.join(', ')}`;
        });
        const more = places.length > NAMED ? [`  … and ${places.length - NAMED} more`] : [];
        return [[head, ...named, ...more].join('\n')];
      });
    })
    .join('\n');
}
