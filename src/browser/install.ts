import { installedFolder } from './candidates.ts';

const NAME = 'chrome-headless-shell';

/**
 * Downloads the stable chrome-headless-shell into our cache, where `findBrowser` looks for it.
 * @param onProgress is told how far it is, in words: at the start and after each tenth.
 * @returns the path of its binary.
 * @throws where it can't be had or isn't made for this system, saying why.
 */
export async function installBrowser(
  cacheFolder: string,
  onProgress: (text: string) => void = () => {},
): Promise<string> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import(
    '@puppeteer/browsers'
  );
  const platform = detectBrowserPlatform();
  const browser = Browser.CHROMEHEADLESSSHELL;
  if (!platform || (process.platform === 'linux' && process.arch !== 'x64'))
    throw new Error(
      `There is no ${NAME} for ${process.platform} ${process.arch}: install Chromium from your system's packages.`,
    );
  try {
    onProgress(`Looking for the stable ${NAME}…`);
    const buildId = await resolveBuildId(browser, platform, 'stable');
    onProgress(`Downloading ${NAME} ${buildId}…`);
    let tenth = 0;
    const { executablePath } = await install({
      browser,
      buildId,
      platform,
      cacheDir: installedFolder(cacheFolder),
      downloadProgressCallback(done, total) {
        const now = total > 0 ? Math.floor((done / total) * 10) : 0;
        if (now <= tenth) return;
        tenth = now;
        onProgress(`${tenth * 10} % of ${Math.round(total / 1e6)} MB`);
      },
    });
    return executablePath;
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new Error(
      `The browser could not be downloaded: ${reason.trim()}. Try again with a connection to the internet, or install Chrome or Chromium.`,
      { cause },
    );
  }
}
