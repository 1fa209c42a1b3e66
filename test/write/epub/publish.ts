import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCache } from '../../../src/cache.ts';
import type { ArticleMeta } from '../../../src/model/article.ts';
import { writeEpub } from '../../../src/write/epub/write.ts';
import { readXml } from '../../../src/write/epub/xml.ts';
import { editionOf, TEMPLATES } from './editions.ts';

/** A cache that lives as long as the test's file is run. */
const cache = openCache(join(tmpdir(), `offprint-test-epub-${process.pid}`));

export const OPTIONS = { modified: '2024-05-01T00:00:00Z', templates: TEMPLATES, cache };

/** An edition that there is. */
export type Key = Parameters<typeof editionOf>[0];

/** Writes one of the editions, with an article that may differ in some facts. */
export async function publish(key: Key, changes?: Partial<ArticleMeta>) {
  const rendered = await editionOf(key, changes);
  const { bytes, path, mediaType } = await writeEpub(rendered, OPTIONS);
  return { rendered, bytes, path, mediaType };
}

/** Texts of the elements of a package document that have a name, or a property. */
export function valuesOf(opf: string, name: string, refines?: string): string[] {
  return readXml(opf)
    .elements.filter((e) => e.name === name || e.attributes.property === name)
    .filter((e) => e.attributes.refines === refines)
    .map((e) => e.text);
}
