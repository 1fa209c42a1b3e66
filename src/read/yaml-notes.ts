/** What most often lies behind a mistake that the YAML parser names, and how it is mended. */
const NOTES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'A value that holds a colon needs quotes: `headline: "Part two: the river"`.',
  BAD_INDENT: 'Lines that belong together begin at the same column.',
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
  MISSING_CHAR: 'A quote or a bracket that was opened must be closed.',
  UNEXPECTED_TOKEN:
    'A value that begins with a sign such as `@`, `%`, `*` or `` ` `` needs quotes.',
  BAD_SCALAR_START: 'A value that begins with `@` or `` ` `` needs quotes.',
  BAD_ALIAS: 'A value that begins with `*` or `&` needs quotes.',
  BAD_DQ_ESCAPE:
    'Within double quotes a backslash is written twice; single quotes take it as it is.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line, with `: ` behind it.',
};

/** Says how a mistake in YAML is mended, by the parser's code for it. */
export function yamlErrorNote(code: string): string | undefined {
  return NOTES[code];
}
