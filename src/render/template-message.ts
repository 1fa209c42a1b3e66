import { closest } from 'fastest-levenshtein';
import type { Message } from '../model/message.ts';
import type { TemplateError, Templates } from './engine.ts';

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

/** Turns a template's mistake into a message with its place and the nearest name that there is. */
export function templateMessage(error: TemplateError, templates: Templates): Message {
  const { message, path, line, column } = error;
  const variable = /undefined variable: ([\w.[\]"'-]+)/u.exec(message)?.[1];
  const name = variable?.split('.').at(-1);
  const partial = /(?:ENOENT|Failed to lookup)[^"'`]*["'`]([^"'`]+)/u.exec(message)?.[1];
  const said = name
    ? {
        ruleId: 'template-variable',
        reason: `Expected a variable that there is, found \`${variable}\``,
        note: `Did you mean \`${closest(name, [...keysOf(error.data)])}\`?`,
      }
    : partial
      ? {
          ruleId: 'template-missing',
          reason: `Expected a template that there is, found \`${partial}\``,
          note: `Did you mean \`${closest(partial, [...templates.keys()]).replace(/\.liquid$/u, '')}\`?`,
        }
      : {
          ruleId: 'template',
          reason: `Expected a template that can be rendered, found: ${message}`,
        };
  return { severity: 'error', file: path, place: { line, column }, ...said };
}
