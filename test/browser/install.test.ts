import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installBrowser } from '../../src/browser/install.ts';

afterEach(() => vi.unstubAllEnvs());

describe('installBrowser', () => {
  it('says what to do where nothing can be downloaded', async () => {
    // Nobody listens there: the failure of a machine without a connection.
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
      vi.stubEnv(name, 'http://127.0.0.1:9');
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
    const told: string[] = [];
    const folder = join(tmpdir(), 'offprint-no-such-cache');
    await expect(installBrowser(folder, (text) => told.push(text))).rejects.toThrow(
      /^The browser could not be downloaded: .+ Try again with a connection to the internet, or install Chrome or Chromium\.$/u,
    );
    expect(told).toEqual(['Looking for the stable chrome-headless-shell…']);
  });
});
