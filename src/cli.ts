import { loadBundle } from './boot.ts';
import { earlyBrowser } from './browser/spawn.ts';
import type { Early } from './build/early.ts';
import { glance } from './build/glance.ts';
import type { BuildOptions } from './build/options.ts';
import type { BuildResult } from './build/result.ts';
import { cacheFolder } from './cache.ts';
import { type Invocation, readArguments, UsageError } from './cli/arguments.ts';
import { runBuild } from './cli/build.ts';
import { helpText } from './cli/help.ts';
import { INTERRUPTED, interruption } from './cli/interruption.ts';
import { runOther } from './cli/other.ts';
import { runWatch } from './cli/watch.ts';
import { startReader } from './prepare/thread.ts';
import { VERSION } from './version.ts';

// Native code works in these threads, and each keeps the memory of the largest picture that it drew: with
// Node's own four, covers take 150 MB more and are drawn no sooner.
process.env.UV_THREADPOOL_SIZE ??= '2';

const stdout = (text: string) => void process.stdout.write(text);
const stderr = (text: string) => void process.stderr.write(text);

const STOPPED =
  'Stopped. What was finished is in its place, all else is as it was. Build again to go on.\n';

async function main(args: readonly string[]): Promise<number> {
  const invocation = readArguments(args);
  const { command } = invocation;
  if (command === 'version') stdout(`${VERSION}\n`);
  else if (command === 'help') stdout(helpText(invocation.topic));
  else if (command === 'build' || command === 'check') return building(invocation, command);
  else if (command === 'watch') return watching(invocation);
  else return runOther(invocation, loadBundle('tools'), { stdout, stderr });
  return 0;
}

/** Builds or checks; what is up to date is seen before anything heavy is loaded. */
async function building(invocation: Invocation, command: 'build' | 'check'): Promise<number> {
  const tell = () => void (invocation.json || stderr(STOPPED));
  const stop = interruption(tell);
  const run = async (options: BuildOptions): Promise<BuildResult> => {
    const seen = command === 'build' ? await glance(options) : { prints: prints(invocation) };
    return 'result' in seen ? seen.result : making(command, options, seen.prints);
  };
  const code = await runBuild(invocation, run, stop, { stdout, stderr });
  if (!stop.aborted) return code;
  tell();
  return INTERRUPTED;
}

const prints = ({ formats }: Invocation) => !formats || formats.includes('pdf');

/** Starts the browser and the reading thread before the bundle is read: all three take their time. */
function making(command: 'build' | 'check', options: BuildOptions, printing: boolean) {
  const early = startEarly(printing);
  return loadBundle('core')[command](options, early);
}

/** Watches until it is told to stop, which is how it ends. */
async function watching(invocation: Invocation): Promise<number> {
  const stop = interruption(() => {});
  const early = startEarly(prints(invocation));
  return runWatch(invocation, loadBundle('watching').watch, early, stop, { stdout, stderr });
}

function startEarly(printing: boolean): Early {
  const browser = printing ? earlyBrowser(process.env, cacheFolder(process.env)) : undefined;
  return { reader: startReader(__dirname), ...(browser && { browser }) };
}

// A reader that goes away (`offprint build | head`) is no fault.
process.stdout.on('error', () => {});
main(process.argv.slice(2)).then(end, (error: unknown) => {
  if (error instanceof UsageError) {
    stderr(`${error.message}\nType \`offprint --help\` for what there is.\n`);
    return end(2);
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr(`Offprint broke, which is its own fault. Please report this:\n${text}\n`);
  return end(1);
});

/** Ends the process once all is written; nobody waits for a browser or a thread to close. */
function end(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
