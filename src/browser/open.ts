import type { Environment } from '../cache.ts';
import type { Launch } from './launch.ts';
import { type RunningBrowser, startBrowser } from './spawn.ts';
import { openTab, type Tab } from './tab.ts';

/** A browser's process and its page. */
export interface OpenBrowser {
  readonly running: RunningBrowser;
  readonly tab: Tab;
}

/**
 * Opens the page of a browser that was started.
 * @throws BrowserCrashError where it doesn't come up; nothing of it is left then.
 */
export async function adoptBrowser(running: RunningBrowser): Promise<OpenBrowser> {
  try {
    return { running, tab: await openTab(running) };
  } catch (error) {
    await running.close();
    throw error;
  }
}

/**
 * Starts a browser and opens its page.
 * @throws BrowserCrashError where it doesn't come up; nothing of it is left then.
 */
export async function launchBrowser(launch: Launch, env: Environment): Promise<OpenBrowser> {
  return adoptBrowser(startBrowser(launch, env));
}
