import { frontMatterReference } from './front-matter.ts';
import { type ProseExample, proseReference } from './markdown.ts';
import { publicationReference } from './publication.ts';

/**
 * Writes the reference page, Markdown, from the schemas and from example manuscripts in their order.
 */
export function referencePage(examples: readonly ProseExample[]): string {
  return `# What Offprint takes

This page is made from the program itself: each field from the schema that checks it, and each example
is built by the tests.

- [Front matter](#front-matter)
- [Markdown](#markdown)
- [publication.yml](#publicationyml)

## Front matter

Between \`---\` and \`---\` in YAML, or between \`+++\` and \`+++\` in TOML, at the head of the manuscript. Nothing
is needed but a headline, and the first heading can stand in for it. A field that is not known is named in
a message with the nearest one that is; a field that other tools know and Offprint has no use for is passed over.

${frontMatterReference()}
## Markdown

CommonMark, GitHub's additions, and what an article needs beyond them.

${proseReference(examples)}
## publication.yml

Beside the manuscripts, or in a folder above them. It says what they have in common; each line may be left out.

${publicationReference()}`;
}
