import type { Environment } from '../cache.ts';

/** Commands of headless shells, looked for in each folder of PATH. */
export const SHELL_COMMANDS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'headless_shell',
];

/** Commands of full browsers, looked for in each folder of PATH. */
export const BROWSER_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Lists where headless shells are put when they are not on PATH. */
export function usualShells(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/opt/homebrew/bin', '/usr/local/bin'].map((d) => `${d}/chrome-headless-shell`);
  if (platform === 'win32') return [];
  return [
    '/usr/bin/chrome-headless-shell',
    '/usr/bin/chromium-headless-shell',
    '/usr/lib/chromium/chromium-headless-shell',
    '/usr/lib64/chromium-browser/headless_shell',
    '/opt/chrome-headless-shell/chrome-headless-shell',
  ];
}

/** Lists where installers put full browsers. */
export function usualBrowsers(platform: NodeJS.Platform, env: Environment, home: string): string[] {
  if (platform === 'darwin')
    return ['', home].flatMap((base) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${base}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((base) => base !== undefined && base !== '')
      .flatMap((base) => [
        `${base}\\Google\\Chrome\\Application\\chrome.exe`,
        `${base}\\Chromium\\Application\\chrome.exe`,
        `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  return [
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** Names the binary inside the folder of one downloaded build (Chrome for Testing). */
export function binaryOf(kind: 'chrome-headless-shell' | 'chrome', folder: string): string {
  if (kind === 'chrome-headless-shell') return folder.includes('-win') ? `${kind}.exe` : kind;
  if (folder.includes('-win')) return 'chrome.exe';
  return folder.includes('-mac')
    ? 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
    : 'chrome';
}
