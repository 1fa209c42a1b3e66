import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Gives the folder of a package of fonts that the tests bring. */
export const packageFolder = (slug: string) =>
  dirname(require.resolve(`@expo-google-fonts/${slug}/package.json`));

const packageFace = (slug: string, file: string, folder = '400Regular') =>
  readFile(join(packageFolder(slug), folder, `${file}_${folder}.ttf`));

/** Small faces of Hindi, Japanese and simplified Chinese. */
export const HINDI = () => packageFace('tiro-devanagari-hindi', 'TiroDevanagariHindi');
export const HINDI_ITALIC = () =>
  packageFace('tiro-devanagari-hindi', 'TiroDevanagariHindi', '400Regular_Italic');
export const JAPANESE = () => packageFace('sawarabi-mincho', 'SawarabiMincho');
export const CHINESE = () => packageFace('zcool-xiaowei', 'ZCOOLXiaoWei');

/**
 * Reads a cut of Source Code Pro (test/fixtures/fonts): `postscript.otf`, `variable.ttf`,
 * `variable-postscript.otf`, `plain.woff2`, `bold.woff`.
 */
export const fixtureFont = (name: string) =>
  readFile(join(import.meta.dirname, 'fixtures', 'fonts', name));
