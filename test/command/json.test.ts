import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BuildLine, LINES } from '../../src/reference/build-lines.ts';
import { article, offprint, withFolder } from './offprint.ts';

const CLI = join(import.meta.dirname, '../../lib/cli.cjs');

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('has an example of each line in its document, and they are such lines', async () => {
  const text = await readFile(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
  const examples = [...text.matchAll(/```json\n(.*)\n```/gu)].map(([, json]) =>
    BuildLine.parse(JSON.parse(json ?? '')),
  );
  expect(examples.map(({ type }) => type)).toEqual(Object.keys(LINES));
  for (const status of ['built', 'kept', 'incomplete', 'failed', 'out-of-time', 'left-out'])
    expect(text).toContain(`| \`${status}\` |`);
});

it('writes such lines, whatever comes of a run, and nothing else', () =>
  withFolder(
    {
      'publication.yml': 'name: X\nthme: plain\n',
      'a.md': article('Look: ![A boat.](boat.png)', 'headline: "נהר \\u202e"\nlanguage: he'),
      'b.md': '---\nheadline: [\n---\n\nWords.\n',
      'c.md': article('Words.', 'headline: C\ndraft: true'),
      'd.md': article('Words.'),
    },
    async (folder) => {
      const args = ['build', '--json', '--formats', 'html,pdf'];
      // A lock of a process that lives: this one.
      await mkdir(join(folder, 'dist/.offprint-lock'), { recursive: true });
      await writeFile(join(folder, 'dist/.offprint-lock/owner'), `${process.pid} ${hostname()}`);
      const child = spawn(process.execPath, [CLI, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let stdout = '';
      for await (const data of child.stdout.setEncoding('utf8')) {
        stdout += data;
        if (stdout.includes('"waiting"'))
          await rm(join(folder, 'dist/.offprint-lock'), { recursive: true, force: true });
      }
      if (child.exitCode === null) await once(child, 'close');
      const lines = linesOf(stdout).map((line) => BuildLine.parse(line));
      const progress = ['article', 'progress'];
      expect(lines.map(({ type }) => type)).toEqual([
        'start',
        'waiting',
        ...progress,
        ...progress,
        ...progress,
        ...progress,
        'end',
      ]);
      const statuses = lines.flatMap((line) =>
        line.type === 'article' ? line.article.status : [],
      );
      expect(statuses).toEqual(['built', 'failed', 'left-out', 'built']);
      const end = lines.at(-1);
      expect(end).toMatchObject({
        exitCode: child.exitCode,
        totals: { articles: 4, built: 2, failed: 1, leftOut: 1, files: 4 },
      });
      const again = linesOf((await offprint(args, folder)).stdout).map((l) => BuildLine.parse(l));
      expect(again.at(-1)).toMatchObject({ totals: { built: 0, kept: 2, failed: 1, files: 0 } });
      const none = await offprint(['build', '--json', 'nowhere.md'], folder);
      expect(linesOf(none.stdout).map((line) => BuildLine.parse(line).type)).toEqual([
        'start',
        'end',
      ]);
      const checked = await offprint(['check', '--json', '--formats', 'html', 'd.md'], folder);
      for (const line of linesOf(checked.stdout)) BuildLine.parse(line);
    },
  ));
