import type { Message } from '../model/message.ts';
import { nearest } from '../read/nearest.ts';
import type { TemplateError, TemplateMistake, Templates } from './engine.ts';

/** The names that a template may have meant. */
export interface KnownNames {
  readonly variables: readonly string[];
  readonly filters?: readonly string[];
  readonly tags?: readonly string[];
}

/** Gathers every key of the data that templates were given, for the nearest name to a misspelt one. */
function keysOf(data: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const item of data) keysOf(item, found);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) {
      found.add(key);
      keysOf(value, found);
    }
  return found;
}

/** Turns what is wrong with templates into messages with their places and the nearest names. */
export function templateMessages(error: TemplateError, templates: Templates): Message[] {
  const variables = [...keysOf(error.data)];
  return error.mistakes.map((mistake) => mistakeMessage(mistake, templates, { variables }));
}

/** Turns one mistake into a message. */
export function mistakeMessage(
  { message, path, line, column }: TemplateMistake,
  templates: Templates,
  names: KnownNames,
): Message {
  return {
    severity: 'error',
    file: path,
    place: { line, column },
    ...say(message, templates, names),
  };
}

type Said = Pick<Message, 'ruleId' | 'reason' | 'note'>;

function say(message: string, templates: Templates, names: KnownNames): Said {
  const { variables, filters = [], tags = [] } = names;
  const first = (pattern: RegExp) => pattern.exec(message)?.[1];
  const variable = first(/undefined variable: ([^\s,]+)/u);
  if (variable)
    return {
      ruleId: 'template-variable',
      reason: `Expected a variable that there is, found \`${variable}\``,
      note: meantPart(variable, variables) ?? scopeNote(variable),
    };
  const filter = first(/undefined filter: ([^\s,]+)/u);
  if (filter)
    return {
      ruleId: 'template-filter',
      reason: `Expected a filter that there is, found \`${filter}\``,
      note:
        meant(filter, filters) ??
        'The filters are those of LiquidJS: templates/README.md lists them.',
    };
  const tag = first(/tag "([^"]+)" not found/u);
  if (tag)
    return {
      ruleId: 'template-tag',
      reason: `Expected a tag that is known and open here, found \`${tag}\``,
      note: /^(?:end|els)/u.test(tag)
        ? 'What it belongs to was not begun, or was ended before.'
        : (meant(tag, tags) ?? `The tags are ${tags.filter((t) => t !== '#').join(', ')}.`),
    };
  const partial = first(/(?:ENOENT|Failed to lookup)[^"'`]*["'`]([^"'`]+)/u);
  if (partial) {
    const known = [...templates.keys()].map((name) => name.replace(/\.liquid$/u, ''));
    return {
      ruleId: 'template-missing',
      reason: `Expected a template that there is, found \`${partial}\``,
      note:
        meant(partial, known) ?? 'It is named by its path below `templates`, without `.liquid`.',
    };
  }
  const open = first(/(?:tag|output) (.+) not closed/su);
  if (open)
    return {
      ruleId: 'template-open',
      reason: `Expected an end to \`${open.replace(/^"|"$/gu, '').trim()}\`, found none`,
      note: open.startsWith('"')
        ? 'Close it with `}}` or `%}`.'
        : `Close it with \`{% end${/\w+/u.exec(open)?.[0] ?? ''} %}\`.`,
    };
  return {
    ruleId: 'template',
    reason: `Expected a template that can be rendered, found: ${message}`,
    note: 'templates/README.md shows how templates are written.',
  };
}

function meant(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  return near && near !== word ? `Did you mean \`${near}\`?` : undefined;
}

/** Gives what was meant by the first part of a path that is no name of ours. */
function meantPart(variable: string, known: readonly string[]): string | undefined {
  const wrong = variable.split('.').find((part) => !known.includes(part));
  return wrong === undefined ? undefined : meant(wrong, known);
}

/** A partial sees only what it is passed, whatever the template around it knows. */
const scopeNote = (variable: string) => {
  const root = variable.split('.')[0] ?? variable;
  return `A partial sees what it is passed: \`{% render 'partials/…', ${root}: ${root} %}\`. templates/README.md lists all variables.`;
};
