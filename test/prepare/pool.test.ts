import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPreparer } from '../../src/prepare/pool.ts';
import type { PrepareRequest } from '../../src/prepare/prepare.ts';
import { readPublication } from '../../src/read/publication.ts';
import { findRoot } from '../../src/read/root.ts';
import { article, withFolder } from '../command/offprint.ts';

/** Takes the parser far longer than a thread is given. */
const ENDLESS = '*a_ '.repeat(60_000);
const NAMES = ['endless', 'a', 'b', 'c', 'd'] as const;

it('goes on reading in its other threads while one is stuck, and replaces that one', () =>
  withFolder(
    {
      'endless.md': article(ENDLESS),
      ...Object.fromEntries(
        NAMES.slice(1).map((name) => [`${name}.md`, article(`Words of ${name}.`)]),
      ),
    },
    async (folder) => {
      const requestOf = async (name: string): Promise<PrepareRequest> => {
        const path = join(folder, `${name}.md`);
        const root = await findRoot(path);
        const { publication } = await readPublication(root);
        const formats = ['html'] as const;
        return { path, slug: name, root, publication, formats, fonts: [], cacheFolder: folder };
      };
      const preparer = openPreparer({ milliseconds: 10_000, threads: 2 });
      const requests = await Promise.all(NAMES.map(requestOf));
      const order: string[] = [];
      const answers = await Promise.all(
        requests.map(async (request) => {
          const answer = await preparer.prepare(request);
          order.push(request.slug);
          return answer;
        }),
      );
      expect(answers.map(({ kind }) => kind)).toEqual([
        'stopped',
        'prepared',
        'prepared',
        'prepared',
        'prepared',
      ]);
      expect(order).toEqual(['a', 'b', 'c', 'd', 'endless']);
      const slugs = answers.map(
        (a) => a.kind === 'prepared' && a.prepared.pages?.chapter.article.slug,
      );
      expect(slugs).toEqual([false, 'a', 'b', 'c', 'd']);
      // As many at once as there are threads, and more after that: the lost one was replaced.
      const later = await Promise.all(requests.slice(1).map((r) => preparer.prepare(r)));
      expect(later.map(({ kind }) => kind)).toEqual([
        'prepared',
        'prepared',
        'prepared',
        'prepared',
      ]);
      await preparer.close();
    },
  ));
