import { LIMITS } from '../model/limits.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { readManuscript } from './manuscript.ts';

/** Reads the `slug` that a manuscript gives itself. */
export async function writtenSlug(path: string): Promise<string | undefined> {
  const { value } = await readManuscript(path, LIMITS.manuscriptBytes);
  return readFrontMatter(String(value)).front.slug;
}
