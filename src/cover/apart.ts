import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Asset } from '../model/asset.ts';
import { packageRoot } from '../package-root.ts';

/** What a painter is asked for: a cover that was laid out, or a picture that is the whole cover. */
export type PaintJob =
  | { readonly kind: 'own'; readonly picture: Asset; readonly paper: string }
  | {
      readonly kind: 'drawn';
      readonly svg: string;
      readonly paper: string;
      readonly band?: { readonly top: number; readonly height: number; readonly asset: Asset };
    };

/** A JPEG, or why there is none. */
export interface PaintReply {
  readonly bytes?: Uint8Array;
  readonly reason?: string;
}

/** ms that one cover may take; the largest picture that is let in takes three seconds. */
const PATIENCE = 60_000;
/** ms after which a painter that nobody asks is let go: it holds a hundred megabytes. */
const IDLE = 10_000;
/**
 * Memory goes back to the system once a picture is done (mallopt(3), M_MMAP_THRESHOLD): the allocator
 * would learn from large pictures to keep theirs, and a batch of covers would take 200 MB more.
 */
const THRIFT = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1000000' };

let painter: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;

/** Starts the painter, where none waits, so that it is there once there is something to paint. */
export function callPainter(): ChildProcess {
  clearTimeout(idle);
  if (painter?.connected) return painter;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const started = fork(join(packageRoot(), 'lib', 'painter.cjs'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: { ...env, ...THRIFT },
  });
  // Whoever has something to paint is told.
  started.on('error', () => {});
  started.once('exit', () => {
    if (painter === started) painter = undefined;
  });
  painter = started;
  rest(started);
  return started;
}

/** Lets this process end although the painter waits, which ends with it. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  clearTimeout(idle);
  idle = setTimeout(() => child.connected && child.disconnect(), IDLE);
  idle.unref();
}

/**
 * Paints a cover in a process of its own, so that its pixels never fill this one. One at a time.
 * @throws where the picture can't be painted, or its painter is ended.
 */
export function paintApart(job: PaintJob): Promise<Uint8Array> {
  const child = callPainter();
  clearTimeout(idle);
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      rest(child);
      settle();
    };
    const onMessage = ({ bytes, reason }: PaintReply) =>
      done(() => (bytes ? resolve(bytes) : reject(new Error(reason))));
    const onEnd = () =>
      done(() =>
        reject(
          new Error(
            'The painting of the cover ended early, as it does where memory runs out: build again, or give a smaller picture',
          ),
        ),
      );
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    child.send(job);
  });
}
