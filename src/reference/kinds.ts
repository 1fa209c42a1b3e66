/** The part of JSON Schema (2020-12) that our schemas come out in. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly format?: string;
}

/** Says in words what a schema takes: 'text', 'one of `ltr`, `rtl`', 'a list of …', '`{ name, role }`'. */
export function kindOf(schema: JsonSchema): string {
  const kinds = [...new Set(alternatives(schema).map(oneKind))];
  return kinds.length > 1
    ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`
    : (kinds[0] ?? '');
}

/** Takes unions of unions apart. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const options = schema.anyOf ?? schema.oneOf;
  return options ? options.flatMap(alternatives) : [schema];
}

function oneKind(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  switch (schema.type) {
    case 'string':
      return schema.format === 'uri' ? 'a web address' : 'text';
    case 'number':
    case 'integer':
      return 'a number';
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return listKind(schema.items);
    case 'object':
      return objectKind(schema);
    default:
      return 'text';
  }
}

const listKind = (items: JsonSchema | undefined): string =>
  items
    ? `a list of ${kindOf(items)
        .replace(/^a /u, '')
        .replace(/ or a /gu, ' or ')}`
    : 'a list';

function objectKind({ properties = {}, required = [] }: JsonSchema): string {
  const names = Object.keys(properties).map((name) =>
    required.includes(name) ? name : `${name}?`,
  );
  return `\`{ ${names.join(', ')} }\``;
}
