import { stringify } from 'yaml';
import type { FrontMatterKey } from '../model/front-matter.ts';
import { ALIASES, FRONT_MATTER_KEYS } from '../model/front-matter-keys.ts';
import { frontMatterJsonSchema } from '../model/json-schema.ts';
import { FIELDS } from './fields.ts';
import { type JsonSchema, kindOf } from './kinds.ts';

/** Writes one field as front matter has it, in YAML. */
export function frontMatterOf(key: FrontMatterKey, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 88 });
}

/** Writes the part of the reference page that is about front matter: a table, and a section a field. */
export function frontMatterReference(): string {
  // Our own schema, written by zod: an object of this form.
  const { properties = {} } = frontMatterJsonSchema() as JsonSchema;
  const rows = FRONT_MATTER_KEYS.map((key) =>
    row([`[\`${key}\`](#${key.toLowerCase()})`, properties[key]?.description ?? '', aliases(key)]),
  );
  const table = [
    row(['field', 'what it is', 'other names for it']),
    row(['---', '---', '---']),
    ...rows,
  ];
  const sections = FRONT_MATTER_KEYS.map((key) => section(key, properties[key] ?? {}));
  return `${table.join('\n')}\n\n${sections.join('\n')}`;
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;

const aliases = (key: FrontMatterKey) =>
  (ALIASES[key] ?? []).map((name) => `\`${name}\``).join(' ');

function section(key: FrontMatterKey, schema: JsonSchema): string {
  const { page, metadata, examples } = FIELDS[key];
  const facts = [
    `- **Takes** ${kindOf(schema)}.`,
    ...(page ? [`- **On the page:** ${page}`] : []),
    ...(metadata ? [`- **In the metadata:** ${metadata}.`] : []),
  ];
  const shown = examples.map((value) => `\`\`\`yaml\n${frontMatterOf(key, value)}\`\`\`\n`);
  return `### ${key}\n\n${schema.description ?? ''}\n\n${facts.join('\n')}\n\n${shown.join('\n')}`;
}
