import * as z from 'zod';

/** MARC relator codes that Offprint knows (id.loc.gov/vocabulary/relators). */
export const Role = z.enum(['aut', 'rpt', 'edt', 'pht', 'trl', 'ill', 'ctb']);
export type Role = z.infer<typeof Role>;

/** One person or body that made the article. */
export const Contributor = z.strictObject({
  name: z.string().trim().min(1),
  role: Role.default('aut'),
  /** The name as it files in a catalogue: 'Quintela, Marta'. */
  sortAs: z.string().trim().min(1).optional(),
  location: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type Contributor = z.infer<typeof Contributor>;

/** Who wrote the article, in the order of the page; `text` replaces the generated line. */
export const Byline = z.strictObject({
  contributors: z.array(Contributor).min(1),
  text: z.string().trim().min(1).optional(),
});
export type Byline = z.infer<typeof Byline>;
