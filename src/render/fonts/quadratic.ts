/** A point of a TrueType outline, in units of the design grid (OpenType `glyf`). */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** A command of a drawn outline: M, L, Q, C or Z, with its points flat. */
export interface DrawCommand {
  readonly type: string;
  readonly values: readonly number[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Quadratic curves that stand for one cubic: more are never needed at the tolerances in use. */
const MOST = 16;

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/**
 * Gives the control and end points of quadratic curves that follow a cubic one. Cut into n equal parts,
 * each replaced by the quadratic of the same ends, it strays by at most √3/36 · |p3 − 3p2 + 3p1 − p0| / n³.
 */
function quadraticsOf(p0: Point, p1: Point, p2: Point, p3: Point, tolerance: number): Point[] {
  const dx = p3.x - 3 * p2.x + 3 * p1.x - p0.x;
  const dy = p3.y - 3 * p2.y + 3 * p1.y - p0.y;
  const stray = (Math.sqrt(3) / 36) * Math.hypot(dx, dy);
  const parts = Math.min(MOST, Math.max(1, Math.ceil(Math.cbrt(stray / tolerance))));
  const points: Point[] = [];
  let [a, b, c] = [p0, p1, p2];
  for (let part = 0; part < parts; part++) {
    // De Casteljau: what is left is cut so that each part is as long in t as the others.
    const t = 1 / (parts - part);
    const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, p3, t)];
    const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
    const end = between(abc, bcd, t);
    const control = {
      x: (3 * (ab.x + abc.x) - a.x - end.x) / 4,
      y: (3 * (ab.y + abc.y) - a.y - end.y) / 4,
    };
    points.push(control, end);
    [a, b, c] = [end, bcd, cd];
  }
  return points;
}

/** Turns a drawn outline into closed contours of quadratic curves, off by at most `tolerance` units. */
export function contoursOf(commands: readonly DrawCommand[], tolerance: number): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  let contour: OutlinePoint[] = [];
  let pen: Point = { x: 0, y: 0 };
  const add = ({ x, y }: Point, onCurve: boolean) => {
    contour.push({ x: Math.round(x), y: Math.round(y), onCurve });
  };
  const close = () => {
    const [first, last] = [contour[0], contour.at(-1)];
    // A contour closes by itself: its start is not drawn twice.
    if (first && last && contour.length > 1 && last.onCurve && same(first, last)) contour.pop();
    if (contour.length > 1) contours.push(contour);
    contour = [];
  };
  for (const { type, values } of commands) {
    const points: Point[] = [];
    for (let i = 0; i + 1 < values.length; i += 2)
      points.push({ x: values[i]!, y: values[i + 1]! });
    const end = points.at(-1) ?? pen;
    if (type === 'M') {
      close();
      add(end, true);
    } else if (type === 'L') add(end, true);
    else if (type === 'Q') {
      add(points[0]!, false);
      add(end, true);
    } else if (type === 'C') {
      const [p1, p2] = [points[0]!, points[1]!];
      for (const [i, point] of quadraticsOf(pen, p1, p2, end, tolerance).entries())
        add(point, i % 2 === 1);
    } else if (type === 'Z') close();
    pen = end;
  }
  close();
  return contours;
}

const same = (a: Point, b: Point) => a.x === b.x && a.y === b.y;
