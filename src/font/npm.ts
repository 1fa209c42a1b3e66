import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a run of npm ended: its complaint is what it wrote to its error output. */
export interface NpmRun {
  readonly status: 'done' | 'failed' | 'out-of-time' | 'no-npm';
  readonly complaint: string;
}

/** Where npm's own script lies beside Node: on Linux and macOS, and on Windows. */
const PLACES = [
  ['..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'],
  ['node_modules', 'npm', 'bin', 'npm-cli.js'],
];

async function findNpm(): Promise<readonly [command: string, ...args: string[]]> {
  const given = process.env.npm_execpath;
  const beside = PLACES.map((place) => join(dirname(process.execPath), ...place));
  for (const script of given?.endsWith('npm-cli.js') ? [given, ...beside] : beside)
    if (
      await access(script).then(
        () => true,
        () => false,
      )
    )
      return [process.execPath, script];
  return ['npm'];
}

/** Runs npm in a folder, for at most so many ms; nothing of it is shown. */
export async function runNpm(
  args: readonly string[],
  cwd: string,
  milliseconds: number,
): Promise<NpmRun> {
  const [command, ...before] = await findNpm();
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill();
    }, milliseconds);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(-20_000);
    });
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ status: 'no-npm', complaint });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ status: late ? 'out-of-time' : code === 0 ? 'done' : 'failed', complaint });
    });
  });
}
