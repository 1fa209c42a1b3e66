import type { Environment } from '../cache.ts';

/**
 * What a browser may see of the user's environment: where programs, homes and libraries are. Keys, tokens
 * and whatever else a shell carries are not its business, and its locale and time zone must not show.
 */
const PASSED: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LD_LIBRARY_PATH',
  'CHROME_DEVEL_SANDBOX',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'NIX_LD',
  'NIX_LD_LIBRARY_PATH',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_DIRS',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
  // macOS
  'TMPDIR',
  '__CF_USER_TEXT_ENCODING',
  // Windows, whose programs do not start without most of them
  'ALLUSERSPROFILE',
  'APPDATA',
  'COMSPEC',
  'COMMONPROGRAMFILES',
  'COMMONPROGRAMFILES(X86)',
  'HOMEDRIVE',
  'HOMEPATH',
  'LOCALAPPDATA',
  'NUMBER_OF_PROCESSORS',
  'OS',
  'PATHEXT',
  'PROCESSOR_ARCHITECTURE',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'PROGRAMW6432',
  'PUBLIC',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERNAME',
  'USERPROFILE',
  'WINDIR',
]);

/** Bytes of a socket's path that every Unix allows (sun_path), less what Chromium adds to the folder. */
const SOCKET_PATH = 104 - 48;

/**
 * Makes the environment of a browser.
 * @param needed what this browser needs beside the user's.
 * @param folder its profile: what it keeps for a while goes there too, and is gone with it.
 */
export function surroundingsOf(
  env: Environment,
  needed: Readonly<Record<string, string>>,
  folder: string,
): Record<string, string> {
  // On Windows names come in any case.
  const passed = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && PASSED.has(name.toUpperCase()) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(passed),
    ...(process.platform === 'linux' && folder.length <= SOCKET_PATH && { TMPDIR: folder }),
    TZ: 'UTC',
    // Chromium looks for the desktop's buses, and waits where one does not answer.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
    ...needed,
  };
}
