import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

const or = (parts: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format([...new Set(parts)]);

/** Says what a schema wanted, as the middle of a sentence: 'a number', '`ltr` or `rtl`'. */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return or(issue.values.map((value) => `\`${String(value)}\``));
    case 'invalid_union':
      return or(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)));
    case 'too_small':
      if (issue.origin === 'string') return 'text';
      if (issue.origin === 'array') return 'at least one entry';
      return `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return `a number of at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address such as `https://example.org/`' : issue.message;
    default:
      return issue.message;
  }
}

/** Shows what was found instead: a text as it stands, cut where it is long. */
export function findingOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  const text = String(value).replace(/\s+/gu, ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
