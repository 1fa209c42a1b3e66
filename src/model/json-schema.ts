import * as z from 'zod';
import { FrontMatter } from './front-matter.ts';
import { ALIASES, BAGS, IGNORED } from './front-matter-keys.ts';
import { Publication } from './publication.ts';

type Schema = z.core.JSONSchema.JSONSchema;

function schemaOf(schema: z.ZodType, title: string, description: string): Schema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { ...($schema && { $schema }), title, description, ...rest };
}

/**
 * Makes the JSON Schema (2020-12) of an article's front matter for editors; the names that other tools
 * give the fields are in it, so that an editor accepts what Offprint accepts.
 */
export function frontMatterJsonSchema(): object {
  const schema = schemaOf(FrontMatter, 'Front matter', 'The front matter of an Offprint article.');
  const properties: Record<string, Schema | boolean> = { ...schema.properties };
  for (const [field, aliases] of Object.entries(ALIASES))
    for (const alias of aliases) {
      const known = schema.properties?.[field];
      if (typeof known === 'object')
        properties[alias] = { ...known, description: `Other name of \`${field}\`.` };
    }
  for (const key of [...BAGS, ...IGNORED])
    properties[key] ??= { description: 'Known from other tools; not read.' };
  return { ...schema, properties };
}

/** Makes the JSON Schema (2020-12) of publication.yml for editors. */
export function publicationJsonSchema(): object {
  return schemaOf(Publication, 'Publication', 'The publication that articles belong to.');
}
