import type { Liquid } from 'liquidjs';
import type { Message } from '../model/message.ts';
import { nearest } from '../read/nearest.ts';
import { mistakesIn, openLiquid, type TemplateMistake, type Templates } from './engine.ts';
import { mistakeMessage } from './template-message.ts';
import { type VariableTree, variableTree } from './template-variables.ts';

/**
 * Looks templates over before any is rendered: those that no article has come to yet, and variables in
 * conditions, which would pass for missing ones.
 * @param own which of them to look at, by their names; the others are ours.
 * @returns all mistakes, in the order of files and places.
 */
export function checkTemplates(templates: Templates, own: (name: string) => boolean): Message[] {
  const names = [...templates.keys()].filter(own);
  if (names.length === 0) return [];
  const liquid = openLiquid(templates);
  const tree = variableTree();
  const scope: Scope = { tree, passed: passedNames(templates) };
  const known = {
    variables: [...namesIn(tree)],
    filters: Object.keys(liquid.filters),
    tags: Object.keys(liquid.tags),
  };
  return names
    .flatMap((name) => mistakesOf(name, templates, liquid, scope))
    .map((mistake) => mistakeMessage(mistake, templates, known));
}

interface Scope {
  readonly tree: VariableTree;
  /** Names that partials are passed things by. */
  readonly passed: ReadonlySet<string>;
}

const RENDER = /\{%-?\s*(?:render|include)\b([^%]*)%\}/gu;

/** Gathers the names that any template passes to another: `image` in `{% render 'x', image: y %}`. */
function passedNames(templates: Templates): ReadonlySet<string> {
  const tags = [...templates.values()].flatMap(({ source }) => [...source.matchAll(RENDER)]);
  return new Set(
    tags.flatMap(([, inside = '']) => [
      ...[...inside.matchAll(/([\w-]+)\s*:/gu)].map(([, name]) => name ?? ''),
      ...[...inside.matchAll(/\bas\s+([\w-]+)/gu)].map(([, name]) => name ?? ''),
    ]),
  );
}

function mistakesOf(
  name: string,
  templates: Templates,
  liquid: Liquid,
  scope: Scope,
): readonly TemplateMistake[] {
  // The name is one of the templates' own.
  const { path, source } = templates.get(name)!;
  try {
    const parsed = liquid.parse(source, name);
    const { globals } = liquid.analyzeSync(parsed, { partials: false });
    return Object.values(globals)
      .flat()
      .filter(({ segments }) => !isKnown(segments, scope))
      .map(({ segments, location }) => ({
        message: `undefined variable: ${segments.filter((s) => typeof s !== 'object').join('.')}`,
        path,
        line: location.row,
        column: location.col,
      }));
  } catch (error) {
    const mistakes = mistakesIn(error, name, templates);
    if (mistakes.length === 0) throw error;
    // An end has lost its beginning to the first mistake.
    return mistakes.filter(({ message }, i) => i === 0 || !/^tag "(?:end|els)/u.test(message));
  }
}

/** What lists, texts and loops have beside the names of ours. */
const BUILT_IN: readonly string[] = ['size', 'first', 'last', 'forloop', 'tablerowloop'];

/**
 * Says whether a path leads to a variable. A partial may have been passed things by any name; of other
 * names, only one that is nearly ours is taken for a slip.
 */
function isKnown(segments: readonly unknown[], { tree, passed }: Scope): boolean {
  const [root, ...rest] = segments;
  if (typeof root !== 'string' || (passed.has(root) && !Object.hasOwn(tree, root))) return true;
  let at = tree[root];
  if (!at) return nearest(root, Object.keys(tree)) === undefined;
  for (const segment of rest) {
    if (typeof segment !== 'string' || BUILT_IN.includes(segment)) return true;
    const inner: VariableTree | undefined = at[segment];
    if (!inner) return false;
    at = inner;
  }
  return true;
}

function* namesIn(tree: VariableTree): Iterable<string> {
  for (const [name, inner] of Object.entries(tree)) {
    yield name;
    yield* namesIn(inner);
  }
}
