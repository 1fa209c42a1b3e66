import { basename, dirname } from 'node:path';
import type { ArticleResult } from '../../src/build/result.ts';

/** Writes what became of articles as a table of Markdown: a row an article, its messages by kind. */
export function tableOf(
  articles: readonly ArticleResult[],
  findings: readonly (readonly string[])[],
): string {
  const rows = articles.map(({ path, slug, status, outputs, messages, milliseconds }, i) => {
    const isLost = messages.some(({ ruleId }) => ruleId === 'lost-word');
    const counts = new Map<string, number>();
    for (const { ruleId } of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      basename(path) === 'index.md' ? `${basename(dirname(path))}/index.md` : slug,
      status === 'built' ? outputs.map(({ format }) => format).join(' ') : status,
      `${findings[i]?.length ?? 0}`,
      isLost ? 'failed' : 'passed',
      `${(milliseconds / 1000).toFixed(1)}`,
      kinds.map(([kind, count]) => (count > 1 ? `${kind} ×${count}` : kind)).join(', '),
    ];
  });
  const head = ['article', 'built', 'EPUB findings', 'word proof', 's', 'messages by kind'];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
