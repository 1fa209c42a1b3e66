import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/browser/surroundings.ts';

describe('surroundingsOf', () => {
  it('passes on what a browser needs, and nothing that is the user’s own', () => {
    const env = {
      PATH: '/usr/bin',
      Path: 'C:\\Windows',
      HOME: '/home/ada',
      NPM_TOKEN: 'secret',
      AWS_SECRET_ACCESS_KEY: 'secret',
      https_proxy: 'http://user:secret@proxy',
      LANG: 'tr_TR.UTF-8',
      TZ: 'Asia/Baku',
      SSH_AUTH_SOCK: '/tmp/agent',
      NODE_OPTIONS: '--inspect',
      LD_PRELOAD: 'evil.so',
      FONTCONFIG_FILE: '/etc/fonts.conf',
    };
    const seen = surroundingsOf(env, { FONTCONFIG_FILE: '/ours' }, '/tmp/profile');
    expect(Object.keys(seen).sort()).toEqual(
      [
        'DBUS_SESSION_BUS_ADDRESS',
        'DBUS_SYSTEM_BUS_ADDRESS',
        'FONTCONFIG_FILE',
        'HOME',
        'PATH',
        'Path',
        ...(process.platform === 'linux' ? ['TMPDIR'] : []),
        'TZ',
      ].sort(),
    );
    expect(seen).toMatchObject({ FONTCONFIG_FILE: '/ours', TZ: 'UTC' });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });
});
