/** How a document is to show itself, whatever the system says. */
export type Scheme = 'light' | 'dark';

const ASKS = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/giu;
/** Conditions as their style sheet has them. */
const written = new WeakMap<CSSRule, string>();

function* conditions(rules: CSSRuleList): Generator<CSSRule & { readonly media: MediaList }> {
  for (const rule of rules) {
    if ('media' in rule && 'cssRules' in rule) yield rule as CSSMediaRule; // an @media rule has both
    if ('cssRules' in rule) yield* conditions(rule.cssRules as CSSRuleList); // a rule that holds others
  }
}

/**
 * Makes a document's styles for light or dark hold by our choice. A frame passes the colours of its
 * element on in some browsers only, and an e-reader's page has its own in any case.
 */
export function setScheme(document: Document, scheme: Scheme): void {
  for (const sheet of document.styleSheets)
    for (const rule of conditions(sheet.cssRules)) {
      const source = written.get(rule) ?? rule.media.mediaText;
      if (!source.includes('prefers-color-scheme')) continue;
      written.set(rule, source);
      const wanted = source.replace(ASKS, (_, asked: string) =>
        asked.toLowerCase() === scheme ? '(min-width: 0px)' : '(max-width: 0px)',
      );
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
  document.documentElement.style.colorScheme = scheme;
}
