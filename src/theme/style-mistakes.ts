import {
  type CssNode,
  type Declaration,
  find,
  generate,
  lexer,
  parse,
  type SyntaxParseError,
  walk,
} from 'css-tree';
import type { Finding, Place } from '../model/message.ts';
import { nearest } from '../read/nearest.ts';
import { classNames, isClassName } from './class-names.ts';

/** Names that a style sheet may use beside its own. */
export interface StyleNames {
  /** Custom properties that are defined for it: the theme's, and those of the page. */
  readonly properties: readonly string[];
  /** Classes of the designer's own templates. */
  readonly classes: readonly string[];
}

/**
 * Looks a designer's style sheet over for what a browser would pass over in silence: properties and values
 * that CSS doesn't have, custom properties that nothing defines, classes that are nearly ours. A browser
 * may know more than we do, so they are warnings.
 * @param source CSS that parses.
 */
export function styleMistakes(source: string, names: StyleNames): Finding[] {
  const findings: Finding[] = [];
  const undefinedNames = new Set<string>();
  const say = (ruleId: string, place: Place, reason: string, note?: string) =>
    findings.push({ severity: 'warning', ruleId, place, reason, ...(note && { note }) });
  const onParseError = ({ message, line, column }: SyntaxParseError) =>
    say(
      'style-syntax',
      { line, column },
      `Expected CSS, found: ${message}`,
      'A browser leaves out the rule in which this stands.',
    );
  const tree = parse(source, { positions: true, onParseError });
  walk(tree, (node) => {
    const place = placeOf(node);
    if (!place) return;
    if (node.type === 'Declaration') {
      const found = declarationMistake(node);
      if (found) say(found.ruleId, place, found.reason, found.note);
    } else if (node.type === 'Function' && node.name === 'var') {
      const name = find(node, (inner) => inner.type === 'Identifier');
      const fallback = find(node, (inner) => inner.type === 'Operator' || inner.type === 'Raw');
      if (name?.type !== 'Identifier' || fallback || isGiven(name.name, names.properties)) return;
      // Once a sheet: a colour that has gone is missed in many places.
      if (undefinedNames.has(name.name)) return;
      undefinedNames.add(name.name);
      say(
        'style-variable',
        place,
        `Expected a custom property that is defined, found \`${name.name}\``,
        meant(name.name, names.properties) ??
          'Define it in tokens.css, or give a fallback: `var(--name, 1em)`.',
      );
    } else if (node.type === 'ClassSelector' && !isClassName(node.name)) {
      const near = nearest(node.name, classNames());
      if (near && !names.classes.includes(node.name))
        say(
          'style-class',
          place,
          `Expected a class that something has, found \`.${node.name}\``,
          `Did you mean \`.${near}\`?`,
        );
    }
  });
  return findings;
}

/** The names of all properties; the types leave them out. */
const PROPERTIES = Object.keys((lexer as unknown as { readonly properties: object }).properties);

/** What the page and the fonts define while a page is made. */
const isGiven = (name: string, defined: readonly string[]) =>
  defined.includes(name) || /^--(?:font|running)-/u.test(name);

function placeOf({ loc }: CssNode): Place | undefined {
  return loc ? { line: loc.start.line, column: loc.start.column } : undefined;
}

const meant = (word: string, known: readonly string[]): string | undefined => {
  const near = nearest(word, known);
  return near && `Did you mean \`${near}\`?`;
};

/** What only an engine knows: `-webkit-left`. */
const isVendor = (text: string) => /(?:^|[\s,(])-[a-z]+-/u.test(text);

function declarationMistake(
  node: Declaration,
): { ruleId: string; reason: string; note?: string } | undefined {
  const { property, value } = node;
  if (property.startsWith('--') || isVendor(property)) return undefined;
  const { error } = lexer.matchDeclaration(node);
  if (!error) return undefined;
  if (error.name === 'SyntaxReferenceError') {
    const note = meant(property, PROPERTIES);
    return note
      ? {
          ruleId: 'style-property',
          reason: `Expected a property of CSS, found \`${property}\``,
          note,
        }
      : undefined; // newer than our list
  }
  const text = generate(value);
  if (error.name !== 'SyntaxMatchError' || isVendor(text)) return undefined;
  const words =
    'syntax' in error ? `${error.syntax}`.match(/(?<![<'\w-])[a-z][a-z-]+(?![\w-]*[>'(])/gu) : null;
  const note = words && meant(text, words);
  return {
    ruleId: 'style-value',
    reason: `Expected a value that \`${property}\` takes, found \`${text}\``,
    ...(note ? { note } : { note: 'A browser passes over it.' }),
  };
}
