import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesOf } from '../../src/model/message.ts';
import { readManuscript } from '../../src/read/manuscript.ts';
import { lay } from './project.ts';

async function textOf(bytes: string | Uint8Array, limit = 10_000) {
  const folder = await lay({ 'a.md': bytes });
  const file = await readManuscript(join(folder, 'a.md'), limit, 'a.md');
  const told = messagesOf(file).map(({ severity, ruleId, place, reason, note }) => {
    return `${severity} ${ruleId} ${place?.line}:${place?.column} ${reason} | ${note}`;
  });
  return { text: String(file.value), told };
}

const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', 'Bakı\nשלום'],
  ['UTF-8 with a byte order mark', '\uFEFFBakı\nשלום'],
  ['CRLF', 'Bakı\r\nשלום'],
  ['CR', 'Bakı\rשלום'],
  ['UTF-16, little end first', utf16('Bakı\r\nשלום')],
  ['UTF-16, big end first', utf16('Bakı\nשלום', true)],
])('decodes %s', async (_, bytes) => {
  expect(await textOf(bytes)).toEqual({ text: 'Bakı\nשלום', told: [] });
});

test('names the place of the first byte that is no text', async () => {
  const utf8 = Buffer.concat([Buffer.from('\uFEFFBə\uFFFDk\r\nsə 😀 '), Buffer.from([0xe9, 0x20])]);
  expect((await textOf(utf8)).told).toEqual([
    'error encoding 2:7 Expected a text in UTF-8, found byte 0xE9 at offset 21, which is none | Save the file as UTF-8 in your editor; it may be in an older encoding.',
  ]);
  const lone = Buffer.concat([utf16('ab\n'), Buffer.from([0x3d, 0xd8, 0x61, 0x00])]);
  expect((await textOf(lone)).told[0]).toContain('error encoding 2:1 Expected a text in UTF-16LE');
});

test('takes out NUL and keeps controls of direction, and tells both', async () => {
  const { text, told } = await textOf('a\0b\n\nx \u202Etxt\u202C \u200E');
  expect(text).toBe('ab\n\nx \u202Etxt\u202C \u200E');
  expect(told).toEqual([
    'warning nul 1:2 Expected text, found the character NUL (U+0000) | It is left out; remove it from the file.',
    'warning bidi-control 3:3 Expected no control of direction, found U+202E RIGHT-TO-LEFT OVERRIDE | It is kept. Remove it if you do not know what it does here.',
  ]);
  const many = await textOf('\u2066\n'.repeat(40));
  expect(many.told).toHaveLength(5);
  expect(many.told[0]).toContain('on 35 more lines too');
});

test('reads nothing that is beyond the limit', async () => {
  const { text, told } = await textOf('x'.repeat(3 * 1024 * 1024), 2 * 1024 * 1024);
  expect(text).toBe('');
  expect(told).toEqual([
    'error too-large undefined:undefined Expected a manuscript of at most 2 MB, found one of 3 MB | Split it, or raise `limits.manuscript` in publication.yml.',
  ]);
});

test('fails with the machine where the file is gone', async () => {
  await expect(readManuscript('/nowhere/a.md', 1)).rejects.toThrow('ENOENT');
});
