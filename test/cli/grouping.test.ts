import { expect, test } from 'vitest';
import { describeMore, groupMessages } from '../../src/cli/grouping.ts';
import type { Message, Severity } from '../../src/model/message.ts';

const at = (line: number, ruleId: string, severity: Severity = 'warning'): Message => ({
  severity,
  file: 'a.md',
  ruleId,
  reason: `Expected one, found \`${line}\``,
  note: `Write \`${line}\`.`,
  place: { line, column: 1 },
});

test('puts messages of one kind together at the first of them, once there are three', () => {
  const messages = [at(1, 'a'), at(2, 'b'), at(3, 'a'), at(4, 'b'), at(5, 'a'), at(9, 'a')];
  expect(
    groupMessages(messages).map(({ message, more }) => [message.place?.line, message.ruleId, more]),
  ).toEqual([
    [1, 'a', [3, 5, 9]],
    [2, 'b', []],
    [4, 'b', []],
  ]);
});

test('keeps errors apart, each with its reason', () => {
  const messages = [at(1, 'a', 'error'), at(2, 'a', 'error'), at(3, 'a', 'error')];
  expect(groupMessages(messages)).toHaveLength(3);
});

test('names lines in ranges, and not all of very many', () => {
  expect(describeMore([7])).toBe('1 more like it, on line 7');
  expect(describeMore([3, 4, 4, 9, 5, 11, 12])).toBe('7 more like it, on lines 3–5, 9, 11, 12');
  const many = describeMore(Array.from({ length: 40 }, (_, i) => i * 2));
  expect(many).toMatch(/^40 more like it, on lines 0, 2, .*, 22 and further down$/u);
});
