import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleResult, BuildResult } from '../../src/build/result.ts';
import type { Message } from '../../src/model/message.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const cli = join(root, 'lib', 'cli.cjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command in a folder. */
export function offprint(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface JsonRun {
  readonly code: number | null;
  readonly articles: readonly ArticleResult[];
  /** Messages of the run. */
  readonly messages: readonly Message[];
  /** The result for a manuscript, by the end of its path. */
  of(name: string): ArticleResult;
}

/** Runs a command with `--json` and reads what it says. */
export async function offprintJson(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<JsonRun> {
  const ran = await offprint([...args, '--json'], cwd, env);
  if (ran.stderr) throw new Error(ran.stderr);
  const events = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const articles: ArticleResult[] = events
    .filter((e) => e.type === 'article')
    .map((e) => e.article);
  const end: BuildResult = events.at(-1);
  return {
    code: ran.code,
    articles,
    messages: end.messages,
    of(name) {
      const found = articles.find((a) => a.path.endsWith(name));
      if (!found) throw new Error(`No article ${name} among ${articles.map((a) => a.path)}`);
      return found;
    },
  };
}

/** Makes a folder with files in it, and removes it at the end of `use`. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeFolder(files);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Front matter and a line of prose, for tests that are about something else. */
export const article = (body: string, front = 'headline: A test\npublished: 2024-04-07') =>
  `---\n${front}\n---\n\n${body}\n`;
