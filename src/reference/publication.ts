import { stringify } from 'yaml';
import { publicationJsonSchema } from '../model/json-schema.ts';
import { type JsonSchema, kindOf } from './kinds.ts';
import { SETTINGS } from './publication-fields.ts';

/** Writes the part of the reference page that is about publication.yml: a section a line of it. */
export function publicationReference(): string {
  // Our own schema, written by zod: an object of this form.
  const { properties = {} } = publicationJsonSchema() as JsonSchema;
  return Object.entries(SETTINGS)
    .map(([key, { what, examples }]) => {
      const shown = examples.map(
        (value) => `\`\`\`yaml\n${stringify({ [key]: value }, { lineWidth: 88 })}\`\`\`\n`,
      );
      const takes = `- **Takes** ${kindOf(properties[key] ?? {})}.`;
      return `### ${key} of publication.yml\n\n${what}\n\n${takes}\n\n${shown.join('\n')}`;
    })
    .join('\n');
}
