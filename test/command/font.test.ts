import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFont, HINDI, packageFolder } from '../fonts.ts';
import { article, makeFolder, offprint, offprintJson, withFolder } from './offprint.ts';

const PUBLICATION = `# Our review.
name: "The Review" # as on the masthead
language: hi

page:
  size: A5 # small
`;
const FAMILY = 'Tiro Devanagari Hindi';
const SLUG = 'tiro-devanagari-hindi';

/** A registry of one package, the one that the tests have anyway. */
let registry: Server;
let env: Record<string, string>;
let home: string;
beforeAll(async () => {
  home = await makeFolder({ 'package.json': '{}' });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await mkdir(join(home, 'packed'));
  await promisify(execFile)(
    npm,
    ['pack', '--ignore-scripts', '--pack-destination', join(home, 'packed'), packageFolder(SLUG)],
    { cwd: home },
  );
  const [tarball = ''] = await readdir(join(home, 'packed'));
  const bytes = await readFile(join(home, 'packed', tarball));
  registry = createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    if (request.url === '/a.tgz') return response.end(bytes);
    if (decodeURIComponent(request.url ?? '') !== `/@expo-google-fonts/${SLUG}`)
      return response.writeHead(404).end('{}');
    const name = `@expo-google-fonts/${SLUG}`;
    const version = { name, version: '1.0.0', dist: { tarball: `${address}/a.tgz` } };
    return response.end(
      JSON.stringify({ name, 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }),
    );
  });
  await new Promise<void>((ready) => registry.listen(0, '127.0.0.1', ready));
  const { port } = registry.address() as AddressInfo; // it listens on a port, so it has an address
  env = {
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: join(home, 'npm'),
    OFFPRINT_BROWSER: 'npm',
  };
});
afterAll(async () => {
  registry.close();
  await rm(home, { recursive: true, force: true });
});

describe('font add', () => {
  it('brings a family with its licence, lists it, and leaves all else of the file alone', async () => {
    await withFolder(
      { 'manuscript/publication.yml': PUBLICATION, 'manuscript/a.md': article('नदी की याद।') },
      async (folder) => {
        const missing = await offprintJson(['build', '--formats', 'epub'], folder, env);
        const [told] = missing.of('a.md').messages;
        expect(told?.note).toContain('offprint font add "Noto Serif Devanagari"');

        const added = await offprint(['font', 'add', FAMILY], folder, env);
        expect(added.code, added.stderr).toBe(0);
        expect(added.stdout).toContain('which draws Devanagari');
        const fonts = join(folder, 'manuscript', 'fonts', SLUG);
        expect((await readdir(fonts)).sort()).toEqual([
          'LICENSE.txt',
          'TiroDevanagariHindi_400Regular.ttf',
          'TiroDevanagariHindi_400Regular_Italic.ttf',
        ]);
        const file = join(folder, 'manuscript', 'publication.yml');
        expect(await readFile(file, 'utf8')).toBe(`${PUBLICATION}fonts:\n  - fonts/${SLUG}\n`);

        const again = await offprint(['font', 'add', FAMILY], folder, env);
        expect([again.code, again.stdout]).toEqual([
          0,
          `${FAMILY} is in manuscript/publication.yml already.\n`,
        ]);
        expect(await readFile(file, 'utf8')).toBe(`${PUBLICATION}fonts:\n  - fonts/${SLUG}\n`);

        const built = await offprintJson(['build'], folder, env);
        expect(built.of('a.md')).toMatchObject({ status: 'built', messages: [] });

        const role = await offprint(['font', 'add', FAMILY, '--role', 'text'], folder, env);
        expect(role.code).toBe(0);
        expect(await readFile(file, 'utf8')).toContain(`- {path: fonts/${SLUG}, role: text}`);

        const list = await offprint(['font', 'list'], folder, env);
        expect(list.stdout).toMatch(/Tiro Devanagari Hindi +serif; 400 400 italic; .*Devanagari/u);
        expect(list.stdout).toContain('Source Serif 4');
      },
    );
  }, 120_000);

  it('names the nearest families where there is none of the name, and does the others', async () => {
    await withFolder({ 'a.md': '' }, async (folder) => {
      const ran = await offprint(['font', 'add', 'Tiro Devnagari', 'Tamil', FAMILY], folder, env);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('found no `Tiro Devnagari` among them');
      expect(ran.stderr).toContain('Did you mean "Noto Sans Tamil", "Noto Serif Tamil"?');
      // Where there was no publication.yml, one is begun.
      expect(await readFile(join(folder, 'publication.yml'), 'utf8')).toBe(
        `fonts:\n  - fonts/${SLUG}\n`,
      );
    });
  });

  it('says so where the registry can’t be reached: exit 3', async () => {
    await withFolder({}, async (folder) => {
      const ran = await offprint(['font', 'add', FAMILY], folder, {
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_cache: join(home, 'npm'),
      });
      expect([ran.code, await readdir(folder)]).toEqual([3, []]);
      expect(ran.stderr).toMatch(
        /can’t be reached \(ECONNREFUSED\)\n.*connection to the internet/u,
      );
    });
  });

  it('takes a file or a folder of this machine, and what lies in the project where it lies', async () => {
    const files = {
      'project/publication.yml': 'fonts:\r\n  - fonts/other # there\r\n',
      'project/fonts/house.otf': await fixtureFont('postscript.otf'),
      'elsewhere/House Serif/a.ttf': await HINDI(),
      'elsewhere/House Serif/OFL.txt': 'licence',
      'elsewhere/b.woff2': await fixtureFont('plain.woff2'),
      'elsewhere/broken.ttf': 'no font',
    };
    await withFolder(files, async (folder) => {
      const project = join(folder, 'project');
      const paths = ['fonts/house.otf', '../elsewhere/House Serif', '../elsewhere/b.woff2'];
      const ran = await offprint(['font', 'add', ...paths], project);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(await readFile(join(project, 'publication.yml'), 'utf8')).toBe(
        [
          'fonts:',
          '  - fonts/other # there',
          '  - fonts/house.otf',
          '  - fonts/house-serif',
          '  - fonts/b',
          '',
        ].join('\r\n'),
      );
      expect(await readdir(join(project, 'fonts', 'house-serif'))).toEqual(['OFL.txt', 'a.ttf']);
      const broken = await offprint(
        ['font', 'add', '../elsewhere/broken.ttf', 'no/such.ttf'],
        project,
      );
      expect(broken.code).toBe(2);
      expect(broken.stderr).toContain('broken.ttf: a file of another kind');
      expect(broken.stderr).toContain('found no such file or folder');
    });
  });

  it('leaves a publication.yml alone that it can’t read', async () => {
    const files = { 'publication.yml': 'name: [unclosed', 'a.ttf': await HINDI() };
    await withFolder(files, async (folder) => {
      const ran = await offprint(['font', 'add', 'a.ttf'], folder);
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('is no YAML')]);
      expect(await readFile(join(folder, 'publication.yml'), 'utf8')).toBe('name: [unclosed');
    });
  });

  it('asks for what it needs: exit 2', async () => {
    await withFolder({}, async (folder) => {
      for (const args of [[], ['add'], ['remove', 'x'], ['add', 'x', '--role', 'headline']])
        expect((await offprint(['font', ...args], folder)).code).toBe(2);
    });
  });

  it('fetches from the registry itself, where it can be reached', async () => {
    await withFolder({}, async (folder) => {
      const ran = await offprint(['font', 'add', FAMILY], folder);
      if (ran.code === 3 || ran.code === 4) {
        console.warn(`SKIPPED: the npm registry can't be reached: ${ran.stderr}`);
        return;
      }
      expect([ran.code, await readdir(folder)]).toEqual([0, ['fonts', 'publication.yml']]);
    });
  }, 320_000);
});
