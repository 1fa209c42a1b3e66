import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/model/message.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';

async function read(prose: string): Promise<{ text: string; told: readonly string[] }> {
  const file = new VFile({ value: prose });
  const tree = await parseMarkdown(file, prose);
  return { text: textOf(tree), told: messagesOf(file).map((m) => m.ruleId) };
}

describe('a reference that nothing defines', () => {
  it.each([
    ['See [the boats][boats].', 'See the boats.'],
    ['See [#473][River Boats\n#473] for more.', 'See #473 for more.'],
  ])('prints its text alone: %j', async (prose, text) => {
    expect(await read(prose)).toEqual({ text, told: ['missing-reference'] });
  });

  it('is none where figures stand in brackets, or a word before them', async () => {
    for (const prose of ['rows [1][2]', 'grid[row][column]'])
      expect((await read(prose)).text).toBe(prose);
  });
});
