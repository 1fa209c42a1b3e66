import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Cache, contentKey } from '../cache.ts';
import { hasHan, WRITINGS, writingOf } from '../language/writing.ts';
import { covers } from '../model/coverage.ts';
import type { FontFamily } from '../model/font.ts';
import { LIMITS } from '../model/limits.ts';
import type { FontFile } from '../read/fonts/faces.ts';
import { openFont } from '../read/fonts/open.ts';

/** Opens font files, and says of those that are left out why. */
export async function openAll(paths: readonly string[], cache: Cache) {
  const opened: FontFile[] = [];
  const left: string[] = [];
  for (const path of paths) {
    const name = basename(path);
    if ((await stat(path)).size > LIMITS.fontBytes) {
      left.push(`${name}: one larger than ${LIMITS.fontBytes / 1024 / 1024} MB`);
      continue;
    }
    const bytes = await readFile(path);
    const hash = contentKey(bytes).slice(0, 24);
    const font = await openFont(bytes, hash, cache);
    if ('fault' in font) left.push(`${name}: ${font.fault.found}`);
    else opened.push({ path, hash, facts: font.facts });
  }
  return { opened, left };
}

/** Names the scripts that a family was drawn for, beside those that ours draw anyway. */
export function scriptsOf({ coverage, own }: FontFamily): readonly string[] {
  const said = (own?.languages ?? []).map((language) => writingOf(language)?.name);
  const drawn = WRITINGS.filter(({ script, letter }) => {
    // Whose forms of Chinese characters a font has is told by its languages.
    const told = said.length > 0 && hasHan(script);
    return !told && covers(coverage, letter.codePointAt(0) ?? 0);
  });
  const names = [...said, ...drawn.map((writing) => writing.name)];
  return [...new Set(names.filter((name) => name !== undefined))];
}
