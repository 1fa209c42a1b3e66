import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import { openCatalogue } from '../../../src/render/fonts/catalogue.ts';
import { fontStack } from '../../../src/render/fonts/order.ts';

const catalogue = await openCatalogue(join(packageRoot(), 'lib', 'fonts'));
const TEXT = ['Source Serif 4', 'Frank Ruhl Libre', 'Noto Naskh Arabic'];

it('keeps the theme’s order where the script is Latin, with our other fonts before the generic', () => {
  expect(fontStack([...TEXT, 'serif'], 'az', catalogue)).toBe(
    '"Source Serif 4", "Frank Ruhl Libre", "Noto Naskh Arabic", "Noto Serif", "Source Sans 3", "Assistant", "Noto Sans Arabic", "Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Emoji", serif',
  );
});

it('puts the family of the script first in Hebrew and Arabic', () => {
  expect(fontStack(TEXT, 'he', catalogue)).toMatch(/^"Frank Ruhl Libre", "Source Serif 4", /);
  expect(fontStack(TEXT, 'fa', catalogue)).toMatch(/^"Noto Naskh Arabic", "Source Serif 4", /);
});

it('ends with the generic of its first family where none is given, and keeps a font that we lack', () => {
  expect(fontStack(['Source Code Pro'], 'en', catalogue)).toMatch(/, monospace$/);
  expect(fontStack(['Hoefler Text', 'Source Sans 3'], 'en', catalogue)).toMatch(
    /^"Hoefler Text", "Source Sans 3", .*, sans-serif$/,
  );
});

it('lets no name of a theme break out of the style sheet', () => {
  expect(fontStack(['A"; } body {x:1', 'serif'], 'en', catalogue)).toMatch(/^"A; } body {x:1", /);
});
