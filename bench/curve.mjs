// One run over very many articles, told as it goes: time, and what Node and the browser hold.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { residentOf } from './resident.mjs';

const WIDTH = 30;

const nodeMegabytes = async (pid) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
};

/**
 * Runs a build that prints JSON lines and measures it at every `step` articles.
 * @returns a row for each step: articles, ms of the step, MB of Node (code and threads included), MB that
 * the browser's processes hold for themselves.
 */
export async function measureCurve(command, args, { cwd, env, step }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const rows = [];
  let articles = 0;
  let peak = 0;
  let begun = performance.now();
  const sampling = setInterval(async () => {
    peak = Math.max(peak, await nodeMegabytes(child.pid));
  }, 250);
  for await (const line of createInterface({ input: child.stdout })) {
    if (JSON.parse(line).type !== 'article') continue;
    articles++;
    if (articles % step !== 0) continue;
    const now = performance.now();
    const [node, { total }] = await Promise.all([nodeMegabytes(child.pid), residentOf(child.pid)]);
    rows.push({ articles, milliseconds: now - begun, node, browser: total });
    begun = now;
  }
  clearInterval(sampling);
  return { rows, peak };
}

/** Prints the curve as a table with a bar for the time of each step. */
export function printCurve({ rows, peak }) {
  const longest = Math.max(...rows.map(({ milliseconds }) => milliseconds));
  console.log('articles    step   Node MB  browser MB');
  for (const { articles, milliseconds, node, browser } of rows) {
    const bar = '█'.repeat(Math.round((milliseconds / longest) * WIDTH));
    const cells = [
      String(articles).padStart(8),
      `${(milliseconds / 1000).toFixed(1)} s`.padStart(8),
      String(Math.round(node)).padStart(9),
      String(Math.round(browser)).padStart(11),
    ];
    console.log(`${cells.join(' ')}  ${bar}`);
  }
  console.log(`Node held ${Math.round(peak)} MB at most (target: under 400).`);
}
