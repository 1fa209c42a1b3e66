type Side = 'left' | 'right';

/** What the running heads of a page go by. */
export interface HeadRequest {
  /** The side of the recto: right, or left in right-to-left articles. */
  readonly recto: Side;
  /** Size and leading of the text, pt. */
  readonly text: number;
  readonly leading: number;
  /** Where the page's number stands. */
  readonly folio: 'foot' | 'head';
}

const pt = (value: number) => `${Number(value.toFixed(3))}pt`;
const otherOf = (side: Side): Side => (side === 'right' ? 'left' : 'right');

/** Rules of the page's margins: of any left or right page, and of the first. */
interface HeadRules {
  readonly recto: string;
  readonly verso: string;
  readonly first: string;
}

/** Writes what stands in the margins of the pages: running heads, folios, the imprint of the first page. */
export function runningHeads(request: HeadRequest): HeadRules {
  return request.folio === 'head' ? headsWithFolio(request) : headsOverFolio(request);
}

/** Fonts of the running heads, which the style sheets may say otherwise: they are asked for before printing. */
export function marginFonts({ folio }: Pick<HeadRequest, 'folio'>): string {
  return folio === 'head'
    ? 'var(--head-font)|var(--folio-font)'
    : '400 9pt var(--font-sans)|600 9pt var(--font-sans)';
}

/** Heads at the top, numbers at the outer edge of the foot. */
function headsOverFolio({ recto, text, leading }: HeadRequest): HeadRules {
  const small = pt(Math.max(7.5, text * 0.78));
  const box = `font:400 ${small}/1.2 var(--font-sans);color:var(--soft)`;
  const folio = `content:counter(page);font:600 ${small}/1.2 var(--font-sans);color:var(--ink);vertical-align:top;padding-top:${pt(leading)}`;
  const page = (side: Side, name: string) =>
    `@top-${side}{content:var(--running-${name});${box};vertical-align:bottom;padding-bottom:${pt(leading * 0.9)};text-align:${side};width:100%}` +
    `@bottom-${side}{${folio}}`;
  const inner = otherOf(recto);
  return {
    recto: page(recto, 'headline'),
    verso: page(otherOf(recto), 'publication'),
    first:
      `@top-${recto}{content:none}@bottom-${inner}{content:var(--running-imprint);${box};` +
      `vertical-align:top;padding-top:${pt(leading)};text-align:${inner};width:80%}`,
  };
}

/** Shares of the width that the head and the number have. */
const HEAD = 'width:86%';
const NUMBER = 'width:14%';

/** Numbers at the outer end of the head, a rule beneath both; the first page has its own at the foot. */
function headsWithFolio({ recto, leading }: HeadRequest): HeadRules {
  const verso = otherOf(recto);
  const rule = `vertical-align:bottom;padding-bottom:4pt;margin-bottom:${pt(leading * 1.11)};border-bottom:.5pt solid var(--rule)`;
  const foot = `vertical-align:top;padding-top:${pt(leading * 1.2)}`;
  const head = 'font:var(--head-font);color:var(--soft)';
  const number = 'content:counter(page);font:var(--folio-font);color:var(--ink)';
  const page = (side: Side, name: string) =>
    `@top-${otherOf(side)}{content:var(--running-${name});${head};${HEAD};text-align:${otherOf(side)};${rule}}` +
    `@top-${side}{${number};${NUMBER};text-align:${side};${rule}}`;
  return {
    recto: page(recto, 'headline'),
    verso: page(verso, 'edition'),
    first:
      `@top-${verso}{content:none;border:0}@top-${recto}{content:none;border:0}` +
      `@bottom-${verso}{content:var(--running-imprint);${head};${HEAD};text-align:${verso};${foot}}` +
      `@bottom-${recto}{${number};${NUMBER};text-align:${recto};${foot}}`,
  };
}
