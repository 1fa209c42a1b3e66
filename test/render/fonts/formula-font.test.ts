import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { openCache } from '../../../src/cache.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openCatalogue } from '../../../src/render/fonts/catalogue.ts';
import { chooseFormulaFont } from '../../../src/render/fonts/formula-font.ts';

const letter = (value: string): Element => ({
  type: 'element',
  tagName: 'math',
  properties: {},
  children: [
    { type: 'element', tagName: 'mi', properties: {}, children: [{ type: 'text', value }] },
  ],
});

it('holds the sloped form of every letter that a browser slopes, the variants too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-formulas-'));
  const catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
  const children = [...'xhΓαϵϑϰϕϱϖ∂∇'].map(letter);
  const chosen = await chooseFormulaFont([{ children }], catalogue, openCache(folder));
  await rm(folder, { recursive: true, force: true });
  expect(chosen?.missing).toBe('');
  const font = new Font(new Face(new Blob(chosen?.face.bytes ?? new Uint8Array())));
  const lacking = [...'𝑥ℎ𝛤𝛼𝜖𝜗𝜘𝜙𝜚𝜛𝜕𝛻'].filter((c) => !font.glyph(c.codePointAt(0) ?? 0));
  expect(lacking).toEqual([]);
});
