// The resident memory of the browsers that a process has started, in MB, by kind of process (Linux).
import { readdir, readFile } from 'node:fs/promises';

async function describe(pid) {
  const [stat, command, status] = await Promise.all(
    ['stat', 'cmdline', 'status'].map((name) =>
      readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => ''),
    ),
  );
  const parent = Number(stat.replace(/^.*\) /u, '').split(' ')[1]);
  const kind = /--type=([\w-]+)/u.exec(command)?.[1] ?? 'browser';
  const own = ['RssAnon', 'RssShmem'].map((name) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0),
  );
  return { pid, parent, kind, megabytes: (own[0] + own[1]) / 1024 };
}

/** Adds up what the descendants of a process hold for themselves; code that they share is not counted. */
export async function residentOf(root) {
  const all = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(describe),
  );
  const below = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pid, parent } of all)
      if (below.has(parent) && !below.has(Number(pid))) {
        below.add(Number(pid));
        grew = true;
      }
  }
  below.delete(root);
  const parts = {};
  for (const { pid, kind, megabytes } of all)
    if (below.has(Number(pid))) parts[kind] = Math.round((parts[kind] ?? 0) + megabytes);
  return { total: Object.values(parts).reduce((a, b) => a + b, 0), parts };
}
