import { describe, expect, it } from 'vitest';
import type { ArticleResult } from '../../src/build/result.ts';
import { showText } from '../../src/cli/show.ts';
import { openScreen } from '../../src/cli/terminal.ts';
import type { Message } from '../../src/model/message.ts';

const warning = (file: string, line: number): Message => ({
  severity: 'warning',
  file,
  ruleId: 'missing-image',
  reason: `Expected an image at \`${line}.png\`, found no such file`,
  note: 'Check the path.',
  place: { line, column: 1 },
});

const results = (count: number): ArticleResult[] =>
  Array.from({ length: count }, (_, i) => {
    const path = `/home/ada/manuscript/a${i}.md`;
    const failed = i === 3;
    const error: Message = { ...warning(path, 1), severity: 'error', ruleId: 'yaml' };
    return {
      path,
      slug: `a${i}`,
      status: failed ? 'failed' : 'built',
      outputs: failed ? [] : [{ format: 'epub', path: `/home/ada/dist/a${i}.epub`, bytes: 1e6 }],
      messages: failed ? [error] : i % 2 === 0 ? [warning(path, i + 1)] : [],
      milliseconds: 1,
    };
  });

function shown(count: number, env: Record<string, string> = {}, quiet = false) {
  let [out, err] = ['', ''];
  const screen = openScreen(
    { isTTY: true, columns: 100 },
    (text) => {
      err += text;
    },
    env,
  );
  const show = showText(
    { cwd: '/home/ada', quiet, checking: false },
    {
      results: (text) => {
        out += text;
      },
      lists: !screen.live,
    },
    screen,
  );
  const articles = results(count);
  show.event({ type: 'start', articles: count });
  for (const article of articles) show.event({ type: 'article', article });
  show.end({ articles, messages: [], exitCode: 1 }, 2400);
  return { out, err };
}

const ESCAPE = /\u001B/u;

describe('many articles', () => {
  it('have a bar on a terminal, which leaves nothing behind', () => {
    const { out, err } = shown(40);
    expect(out).toBe('');
    expect(err).toContain('40 of 40 · manuscript/a39.md · 1 failed');
    const bar = err.lastIndexOf('\r\u001B[K');
    expect(err.slice(bar)).not.toContain('40 of 40');
  });

  it('have a line each elsewhere, without colour or anything that moves', () => {
    for (const env of [{ CI: 'true' }, { NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      const { out, err } = shown(40, env);
      expect(out.split('\n')).toHaveLength(40);
      expect(out).toContain('dist/a0.epub 1.0 MB\n');
      expect(err).not.toMatch(ESCAPE);
      expect(err).not.toContain('\r');
    }
  });

  it('end with what needs a look, by its cause, with the first places of each', () => {
    const { err } = shown(40, { CI: 'true' });
    expect(err).toContain(
      [
        'error: yaml, 1 place',
        '    /home/ada/manuscript/a3.md:1:1: Expected an image at `1.png`, found no such file',
        '    Check the path.',
        'warning: missing-image, 20 in 20 files',
        '    /home/ada/manuscript/a0.md:1:1: Expected an image at `1.png`, found no such file',
        '    /home/ada/manuscript/a2.md:3:1: Expected an image at `3.png`, found no such file',
        '    /home/ada/manuscript/a4.md:5:1: Expected an image at `5.png`, found no such file',
        '    and 17 more',
        '    Check the path.',
        '1 article failed; the last good outputs are untouched:',
        '    manuscript/a3.md (yaml)',
        '39 articles built in 2.4 s: 39 EPUBs (39.0 MB), 1 failed, 1 error, 20 warnings',
        '',
      ].join('\n'),
    );
  });

  it('say with --quiet what failed, and nothing else', () => {
    const { out, err } = shown(40, {}, true);
    expect(out).toBe('');
    expect(err).toContain('yaml');
    expect(err).not.toContain('missing-image');
    expect(err).not.toContain('of 40');
  });
});

it('tells a few articles one by one', () => {
  const { out, err } = shown(4, { CI: 'true' });
  expect(out).toBe('dist/a0.epub 1.0 MB\ndist/a1.epub 1.0 MB\ndist/a2.epub 1.0 MB\n');
  expect(err).toContain('manuscript/a0.md:1:1: warning: Expected an image');
  expect(err).toContain('manuscript/a3.md: failed; its last good outputs are untouched\n');
  expect(
    err.endsWith('3 articles built in 2.4 s: 3 EPUBs (3.0 MB), 1 failed, 1 error, 2 warnings\n'),
  ).toBe(true);
});
