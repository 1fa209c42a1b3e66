import type { z } from 'zod';
import { expectation, findingOf } from './expectation.ts';
import { emptyRecord, type FieldPath, isRecord } from './fields.ts';
import { knownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';

/** One thing that a schema found wrong, and the way to it. */
export interface Fault {
  readonly ruleId: 'unknown-key' | 'wrong-value';
  readonly path: FieldPath;
  readonly reason: string;
  readonly note?: string;
}

/** What a schema could take of a value, and what had to be left out. */
export interface Validated<Output> {
  readonly data: Output | undefined;
  readonly faults: readonly Fault[];
}

type Issue = z.core.$ZodIssue;

/** Rounds of leaving out; each leaves out at least one value, so only a mass of mistakes needs more. */
const ROUNDS = 200;

/**
 * Checks a value and leaves out what does not fit, the smallest part that can be spared, until the
 * rest fits: a contributor with an unknown role keeps the name. A number or a boolean where a text is
 * wanted is taken as text.
 */
export function validate<S extends z.ZodType>(schema: S, input: unknown): Validated<z.output<S>> {
  const value = copyOf(input);
  const faults: Fault[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, faults };
    const issues = result.error.issues.flatMap((issue) => leaves(issue, []));
    const cuts: FieldPath[] = [];
    for (const { issue, path } of issues) {
      const found = valueAt(value, path);
      if (wantsText(issue) && (typeof found === 'number' || typeof found === 'boolean')) {
        replace(value, path, String(found));
        continue;
      }
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
      // What only lacks the part that an earlier fault took away has been told already.
      const told = faults.some((fault) => startsWith(fault.path, path));
      if (keys) for (const key of keys) faults.push(unknownKey(schema, path, key));
      else if (!told) faults.push(wrongValue(issue, path, found));
      if (keys) cuts.push(...keys.map((key) => [...path, key]));
      else cuts.push(found === undefined ? path.slice(0, -1) : path);
    }
    if (cuts.some((path) => path.length === 0)) return { data: undefined, faults };
    const once = new Map(cuts.map((path) => [JSON.stringify(path), path]));
    for (const path of [...once.values()].sort(lastFirst)) remove(value, path);
  }
  return { data: undefined, faults };
}

function unknownKey(schema: z.ZodType, path: FieldPath, key: string): Fault {
  const known = knownKeys(schema, path);
  const near = nearest(key, known);
  return {
    ruleId: 'unknown-key',
    path: [...path, key],
    reason: `Expected a known key, found \`${key}\``,
    note: near
      ? `Did you mean \`${near}\`?`
      : `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`,
  };
}

function wrongValue(issue: Issue, path: FieldPath, found: unknown): Fault {
  const name = path.findLast((step) => typeof step === 'string');
  const missing = found === undefined && name !== undefined;
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearest(found, issue.values.map(String))
      : undefined;
  const note = near
    ? `Did you mean \`${near}\`?`
    : missing
      ? `Add \`${name}\`.`
      : name && `${leftOut(name, path)} is left out until it is mended.`;
  return {
    ruleId: 'wrong-value',
    path,
    reason: `Expected ${expectation(issue)}${missing ? ` for \`${name}\`` : ''}, found ${findingOf(found)}`,
    ...(note && { note }),
  };
}

const leftOut = (name: string, path: FieldPath) =>
  typeof path.at(-1) === 'number' ? `That entry of \`${name}\`` : `\`${name}\``;

interface Leaf {
  readonly issue: Issue;
  readonly path: FieldPath;
}

/** Takes an issue apart: of a union, the branch that the value's kind fits is the one that was meant. */
function leaves(issue: Issue, base: FieldPath): readonly Leaf[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => leaves(inner, path)));
  const misfit = (leaf: Leaf) =>
    leaf.path.length === path.length &&
    (leaf.issue.code === 'invalid_type' || leaf.issue.code === 'invalid_union');
  return branches.find((branch) => branch.length > 0 && !branch.some(misfit)) ?? [{ issue, path }];
}

function wantsText(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  return issue.code === 'invalid_union' && issue.errors.flat().some(wantsText);
}

const startsWith = (path: FieldPath, start: FieldPath) => start.every((s, i) => path[i] === s);

/** Puts later items of a list first, so that taking one out moves none that is still to be taken. */
function lastFirst(a: FieldPath, b: FieldPath): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (x !== y && typeof x === 'number' && typeof y === 'number') return y - x;
  }
  return b.length - a.length;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isRecord(value)) return value;
  const copy = emptyRecord();
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isRecord(at) ? at[step] : undefined;
  }, value);
}

function replace(value: unknown, path: FieldPath, text: string): void {
  const holder = valueAt(value, path.slice(0, -1));
  const step = path.at(-1) ?? '';
  if (Array.isArray(holder)) holder[Number(step)] = text;
  else if (isRecord(holder)) holder[step] = text;
}

function remove(value: unknown, path: FieldPath): void {
  const holder = valueAt(value, path.slice(0, -1));
  const step = path.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (isRecord(holder)) delete holder[step];
}
