import { commonest, type PlacedLine, type Proof } from '../sheet.ts';
import { type Measured, placeOf } from './finding.ts';

/** pt */
const TOLERANCE = 0.1;

/** Measures how many lines of the running text stand off the grid of baselines that most stand on. */
export function measureGrid({ lines, leading, pages }: Proof): Measured {
  const body = lines.filter((line) => line.body);
  if (body.length === 0 || leading === 0) return { value: '–', number: 0, met: true, places: [] };
  // From the head of the page: facing pages are level where they are level with it.
  const depthOf = (line: (typeof body)[number]) => pages[line.page]!.height - line.y;
  const within = (depth: number) => ((depth % leading) + leading) % leading;
  const phases = body.map((line) => within(depthOf(line)));
  const rough = commonest(phases, 1)!;
  const apartFrom = (phase: number, at: number) => within(at - phase + leading / 2) - leading / 2;
  const around = phases.map((at) => apartFrom(rough, at)).filter((apart) => Math.abs(apart) < 0.1);
  const phase = rough + around.reduce((sum, apart) => sum + apart, 0) / Math.max(1, around.length);
  const off = body.map((line) => {
    const apart = apartFrom(phase, depthOf(line));
    return { line, apart, off: Math.abs(apart) > TOLERANCE };
  });
  const count = off.filter((o) => o.off).length;
  // Lines below each other are off for one reason: the first of them is named.
  const places = off.flatMap(({ line, apart, off: isOff }, i) => {
    const before = off[i - 1];
    const same = before?.off && sameColumn(before.line, line) && near(before.apart, apart);
    if (!isOff || same) return [];
    const sign = apart > 0 ? '+' : '−';
    return [placeOf(line, `${sign}${Math.abs(apart).toFixed(2)} pt from the grid`)];
  });
  return { value: `${count}`, number: count, met: count === 0, places };
}

const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sameColumn = (a: PlacedLine, b: PlacedLine) => a.page === b.page && a.column === b.column;
