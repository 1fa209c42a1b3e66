import { readdirSync, readFileSync } from 'node:fs';

/** A process that still runs. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** Lists the processes of this machine; the dead that no one has fetched yet don't count. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /su, '');
        const [state, parent, group] = stat.split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' || state === 'X'
          ? []
          : [{ pid: Number(name), parent: Number(parent), group: Number(group), command }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** Lists the processes of a group that still run. */
export const alive = (group: number): number[] =>
  processes()
    .filter((process) => process.group === group)
    .map(({ pid }) => pid);

/** Lists the groups of the browsers that a process has started. */
export const browsersOf = (owner: number): number[] =>
  processes()
    .filter(
      ({ parent, command }) => parent === owner && command.includes('--remote-debugging-pipe'),
    )
    .map(({ pid }) => pid);

/** Lists all that runs with a text in its command line, such as a folder of its own. */
export const running = (text: string): Process[] =>
  processes().filter(({ command }) => command.includes(text));
