import { spawn } from 'node:child_process';

/** The command that opens an address in the user's own browser. */
function opener(address: string): readonly [command: string, ...args: string[]] | undefined {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  // On a machine without a screen there is nothing to open it in.
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return screen ? ['xdg-open', address] : undefined;
}

/** Opens an address of ours in the user's browser, where that can be done; where not, nothing happens. */
export function openAddress(address: string): void {
  const found = opener(address);
  if (!found) return;
  const [command, ...args] = found;
  spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
    .on('error', () => {})
    .unref();
}
