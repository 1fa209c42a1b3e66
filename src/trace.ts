import { channel } from 'node:diagnostics_channel';

/** A stage of a run that has ended: what was done, and when, in ms of `performance.now`. */
export interface Stage {
  readonly name: string;
  readonly begun: number;
  readonly ended: number;
}

/** Where stages are told; nobody listens but the bench, and then it costs nothing. */
const stages = channel('offprint:stage');

/** Does a piece of work, and tells those who measure how long it took. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!stages.hasSubscribers) return work();
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const stage: Stage = { name, begun, ended: performance.now() };
    stages.publish(stage);
  }
}
