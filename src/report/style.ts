/** How a report looks: the colours and the manner of the pages that it tells of, in light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --tint: #f3efe6; --ink: #1a1917; --soft: #57534c; --accent: #9b1c1f;
  --rule: #1a1917; --hair: #cfc9bd; --warn: #7a4a00; --good: #2b6338; --focus: #1f5f99;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715; --tint: #25231f; --ink: #e8e3d9; --soft: #b6afa2; --accent: #f0a397;
    --rule: #cfc8bb; --hair: #57524a; --warn: #e6bf7b; --good: #9fd0a8; --focus: #8fc3f2;
  }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: clamp(1.25rem, 4vw, 3rem); max-width: 64rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 Vollkorn, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  font-variant-numeric: oldstyle-nums; text-size-adjust: 100%;
}
header { border-block: 3px double var(--rule); padding-block: 1rem 1.1rem }
.kicker {
  margin: 0; color: var(--accent); font: 600 0.8rem/1.4 system-ui, sans-serif;
  letter-spacing: 0.08em; text-transform: uppercase;
}
h1 { margin: 0.15em 0; font-size: clamp(1.9rem, 5vw, 2.9rem); line-height: 1.1; font-weight: 600; font-variant-numeric: lining-nums }
.deck { margin: 0; color: var(--soft); font-style: italic }
h2 { margin: 2.2rem 0 0.6rem; padding-block-end: 0.2rem; border-block-end: 1px solid var(--rule); font-size: 1.4rem; line-height: 1.2 }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.4; font-weight: 600 }
article { padding-block: 0.9rem; border-block-end: 1px solid var(--hair) }
.kind { color: var(--soft) }
.error .kind { color: var(--accent) }
.warning .kind { color: var(--warn) }
.mend { margin: 0.2rem 0 0; font-style: italic }
article ul { margin: 0.4rem 0 0; padding: 0; list-style: none }
article li { padding-block: 0.15rem; overflow-wrap: anywhere }
code { font: 0.86em/1.4 "Source Code Pro", ui-monospace, Menlo, Consolas, monospace }
small { color: var(--soft); font-size: 0.86em; font-weight: 400 }
h3 code { font-weight: 600 }
details { margin-block-start: 0.3rem }
summary { cursor: pointer; color: var(--soft) }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.15em }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--hair) }
thead th { white-space: nowrap; color: var(--soft); font: 600 0.8rem/1.4 system-ui, sans-serif; border-block-end-color: var(--rule) }
tbody th { min-width: 14rem; font-weight: 600; overflow-wrap: anywhere }
tbody th small { display: block }
td ul { margin: 0; padding: 0; list-style: none }
td li { white-space: nowrap }
.number { text-align: end }
thead th:nth-last-child(-n+2) { text-align: end }
.status { white-space: nowrap }
.built .status, .kept .status { color: var(--good) }
.failed .status, .out-of-time .status { color: var(--accent); font-weight: 600 }
.incomplete .status, .left-out .status { color: var(--warn) }
thead button { padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer }
thead button::after { content: " \\2195"; opacity: 0.55 }
[aria-sort="ascending"] button::after { content: " \\2191"; opacity: 1 }
[aria-sort="descending"] button::after { content: " \\2193"; opacity: 1 }
footer { margin-block-start: 2.5rem; color: var(--soft); font-size: 0.9rem }
@media print { .scroll { overflow: visible } thead button::after { content: none } }
`;
