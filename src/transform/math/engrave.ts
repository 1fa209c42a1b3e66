import temml from 'temml';

/** A formula as MathML, or why there is none. */
export type Engraved = { readonly mathml: string } | { readonly fault: string };

/** Letters of one formula. */
const LONGEST = 10_000;
/** Ems of the longest rule or space, and how often macros may open. */
const BOUNDS = { maxSize: [50, 50] as [number, number], maxExpand: 1000 };

/** Turns a formula in TeX into MathML; nothing in it reaches outside, and each stands alone. */
export function engrave(tex: string, display: boolean): Engraved {
  if (tex.length > LONGEST)
    return { fault: `more than ${new Intl.NumberFormat('en').format(LONGEST)} characters` };
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: false,
      annotate: false,
      wrap: 'none',
      macros: {},
      ...BOUNDS,
    });
    return { mathml };
  } catch (error) {
    // A formula can nest too deep for it as well: that is the manuscript's mistake like any other.
    return { fault: error instanceof Error ? sentenceOf(error.message) : String(error) };
  }
}

/** The message goes on with the formula itself, its place marked by strokes under the letters. */
function sentenceOf(message: string): string {
  const [first = ''] = message.split(/(?: at position \d+| at end of input)?:\s/u);
  const plain = first.replace(/\u0332/gu, '').trim();
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}
