// A build of many articles of which few or none have changed, beside a print of the floor for what has.
import { appendFile } from 'node:fs/promises';
import { compare } from './measure.mjs';

/** Measures a build without a change, and one with a change in one article, in whole processes. */
export async function measureUpToDate({ paths, build, floor, node, repeats }) {
  await build(paths);
  const changed = paths[Math.floor(paths.length / 2)];
  return compare(
    {
      node,
      none: () => build(paths),
      floor,
      one: async () => {
        await appendFile(changed, '\nA further line.\n');
        return build(paths);
      },
    },
    repeats,
  );
}
