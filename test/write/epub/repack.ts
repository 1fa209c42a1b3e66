import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { openCache } from '../../../src/cache.ts';
import { loadWords } from '../../../src/language/words.ts';
import type { CoveredEdition } from '../../../src/model/rendered-edition.ts';
import type { Templates } from '../../../src/render/engine.ts';
import { writeEpub } from '../../../src/write/epub/write.ts';

// A program of its own: writes an edition that was kept in a file, and prints what came out.
// The file is written by the test beside it, so its shape is known.
const kept = deserialize(readFileSync(process.argv[2] ?? '')) as {
  rendered: CoveredEdition;
  templates: Templates;
};
const { rendered, templates } = kept;
for (const { article } of rendered.chapters) await loadWords(article.language);
const start = performance.now();
const { bytes } = await writeEpub(rendered, {
  modified: '2024-04-07T09:30:00Z',
  templates,
  // A folder that can't be: nothing is kept, so that both programs do all the work.
  cache: openCache('/dev/null/none'),
});
const milliseconds = performance.now() - start;
console.log(
  JSON.stringify({
    hash: createHash('sha256').update(bytes).digest('hex'),
    year: new Date().getFullYear(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    milliseconds,
  }),
);
