// Puts the font files that Offprint ships into lib/fonts with their licences, writes the catalogue of
// what is in them, and makes beforehand the subsets that most articles ask for.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

const SCALE = [
  [400, 'normal', '400Regular'],
  [400, 'italic', '400Regular_Italic'],
  [500, 'italic', '500Medium_Italic'],
  [600, 'normal', '600SemiBold'],
  [700, 'normal', '700Bold'],
  [700, 'italic', '700Bold_Italic'],
];
const BOOK = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'];
const faces = (...names) => SCALE.filter(([, , name]) => names.includes(name));

/** The families, in the order in which they stand in for each other; upright alone where no italic was drawn. */
const FAMILIES = [
  ['Source Serif 4', 'serif', faces(...BOOK)],
  ['Source Sans 3', 'sans-serif', faces(...BOOK)],
  ['Source Code Pro', 'monospace', faces('400Regular', '400Regular_Italic', '700Bold')],
  ['Frank Ruhl Libre', 'serif', faces('400Regular', '700Bold')],
  ['Assistant', 'sans-serif', faces('400Regular', '600SemiBold', '700Bold')],
  ['Noto Naskh Arabic', 'serif', faces('400Regular', '700Bold')],
  ['Noto Sans Arabic', 'sans-serif', faces('400Regular', '600SemiBold', '700Bold')],
  // The last resort: the sign of the manat, polytonic Greek, old Cyrillic; arrows and mathematics;
  // figures in circles, stars, ticks, chess; emoji in black and white.
  ['Noto Serif', 'serif', faces('400Regular', '700Bold')],
  // The theme broadsheet's own; they come after what stands in elsewhere.
  ['Vollkorn', 'serif', faces('400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic')],
  ['Noto Serif Display', 'serif', faces('500Medium_Italic', '600SemiBold')],
  ['Noto Sans Math', 'sans-serif', faces('400Regular')],
  ['Noto Sans Symbols', 'sans-serif', faces('400Regular')],
  ['Noto Sans Symbols 2', 'sans-serif', faces('400Regular')],
  ['Noto Emoji', 'sans-serif', faces('400Regular')],
  // For formulas alone: its table of mathematics says how their parts are built.
  ['STIX Two Math', 'math', faces('400Regular')],
];

const slugOf = (family) => family.toLowerCase().replaceAll(' ', '-');
const packageOf = (family) => `@expo-google-fonts/${slugOf(family)}`;
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 24);

/** Writes sorted code points as ranges in base 16: `20-7e,a0-17f,1e9e`. */
function rangesOf(points) {
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges
    .map(([from, to]) => (from === to ? [from] : [from, to]).map((n) => n.toString(16)).join('-'))
    .join(',');
}

/** Copies one family's faces and licence, and describes them; a character counts where every face has it. */
async function prepareFamily([family, kind, list], target) {
  const { Blob, Face } = await import('harfbuzzjs');
  const home = dirname(require.resolve(`${packageOf(family)}/package.json`));
  const slug = slugOf(family);
  const described = [];
  let shared;
  for (const [weight, style, folder] of list) {
    const source = join(home, folder, `${family.replaceAll(' ', '')}_${folder}.ttf`);
    const bytes = await readFile(source);
    const face = new Face(new Blob(bytes));
    if (face.referenceTable('fvar') || !face.referenceTable('glyf'))
      throw new Error(`${source} is no static TrueType font: the PDF would hold it as Type 3.`);
    const points = new Set(face.collectUnicodes());
    shared = shared ? shared.filter((p) => points.has(p)) : [...points].sort((a, b) => a - b);
    const file = `${slug}-${weight}${style === 'italic' ? '-italic' : ''}.ttf`;
    await copyFile(source, join(target, file));
    described.push({ weight, style, file, hash: hashOf(bytes) });
  }
  await copyFile(join(home, 'LICENSE_FONT'), join(target, `${slug}-LICENSE.txt`));
  return { name: family, kind, coverage: rangesOf(shared), faces: described };
}

/**
 * Fills lib/fonts: the faces, their licences, catalogue.json. Does nothing where this script and the
 * fonts' packages are those of the last time.
 */
export async function prepareFonts(target = join(root, 'lib', 'fonts')) {
  const sources = FAMILIES.map(([family]) => require.resolve(`${packageOf(family)}/package.json`));
  const script = fileURLToPath(import.meta.url);
  const stamp = hashOf(
    Buffer.concat(await Promise.all([script, ...sources].map((f) => readFile(f)))),
  );
  const stampFile = join(target, 'stamp.txt');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const families = [];
  for (const family of FAMILIES) families.push(await prepareFamily(family, target));
  await writeFile(join(target, 'catalogue.json'), `${JSON.stringify({ families }, null, 1)}\n`);
  await writeFile(stampFile, stamp);
}

/** Makes the common subsets into lib/seeds with the bundle's own code; what is there already stays. */
export async function prepareSeeds(core, lib = join(root, 'lib')) {
  await core.seedFonts(lib);
  await core.seedWebFonts(lib);
}
