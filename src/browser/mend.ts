import { existsSync, readFileSync } from 'node:fs';

/** The package of each Linux that has a small browser, and how it is installed. */
const LINUX: Readonly<Record<string, string>> = {
  debian: 'apt-get install chromium-headless-shell',
  alpine: 'apk add chromium',
  fedora: 'dnf install chromium-headless',
  arch: 'pacman -S chromium',
};

const DOWNLOAD = 'npx offprint browser install';

function distribution(): string {
  try {
    return /^ID="?([^"\n]+)/mu.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/**
 * Gives the one command that brings a browser to this system: its own package where there is a small one,
 * else our download, which exists for Linux on x86-64, macOS and Windows.
 */
export function mendFor(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'linux') {
    const command = LINUX[distribution()];
    const root = process.getuid?.() === 0;
    if (command && (root || existsSync('/usr/bin/sudo'))) return root ? command : `sudo ${command}`;
    return arch === 'x64' ? DOWNLOAD : 'sudo snap install chromium';
  }
  return platform === 'darwin' || platform === 'win32' ? DOWNLOAD : 'Install Chromium.';
}
