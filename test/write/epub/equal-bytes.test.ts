import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editionOf, TEMPLATES } from './editions.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-equal-'));
  await build({
    entryPoints: [fileURLToPath(new URL('./repack.ts', import.meta.url))],
    outfile: join(folder, 'repack.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What is bundled from CommonJS asks for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const kept = { rendered: await editionOf('az'), templates: TEMPLATES };
  await writeFile(join(folder, 'edition'), serialize(kept));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the writer in a process of its own, in another place and at another time. */
async function repack(zone: string, locale: string, moment: string) {
  const clock = join(folder, 'clock.cjs');
  await writeFile(
    clock,
    `const Real = Date; const now = Real.parse(process.env.MOMENT);
     globalThis.Date = class extends Real {
       constructor(...given) { given.length ? super(...given) : super(now); }
       static now() { return now; }
     };`,
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--require', clock, join(folder, 'repack.mjs'), join(folder, 'edition')],
    { env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, MOMENT: moment } },
  );
  return JSON.parse(stdout);
}

it('gives equal bytes in another time zone, in another locale and on another day', async () => {
  const here = await repack('UTC', 'en_US.UTF-8', '2024-04-07T12:00:00Z');
  const there = await repack('Pacific/Kiritimati', 'az_AZ.UTF-8', '2031-12-31T23:59:59Z');
  expect([here.year, here.zone]).toEqual([2024, 'UTC']);
  expect([there.year, there.zone]).toEqual([2032, 'Pacific/Kiritimati']);
  expect(there.locale).not.toBe(here.locale);
  expect(there.hash).toBe(here.hash);
});
