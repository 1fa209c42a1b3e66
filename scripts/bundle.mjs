// Bundles the compiled code once into lib/, so that the command starts fast, and puts beside it what
// it needs at run time: fonts, schemas, types, the notices of what is bundled.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { prepareFonts, prepareSeeds } from './fonts.mjs';
import { writeNotices } from './notices.mjs';
import { bundlePreview } from './preview.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lib = join(root, 'lib');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** What stays a package of its own: native or WebAssembly code, and what is optional. */
const EXTERNAL = [
  'sharp',
  'subset-font',
  'fontverter',
  'harfbuzzjs',
  'wawoff2/compress.js',
  '@sparticuz/chromium',
  '@likecoin/epubcheck-ts',
];
/** Optional parts of bundled packages that nothing of ours calls. */
const NEVER = ['typescript'];

/** Makes a part of each file of a folder: what one language needs is read only for that language. */
async function eachIn(folder, prefix, without = []) {
  const names = (await readdir(join(root, 'src', folder))).map((file) => file.replace('.ts', ''));
  return Object.fromEntries(
    names
      .filter((name) => !without.includes(name))
      .map((name) => [`${prefix}-${name}`, `${folder}/${name}.ts`]),
  );
}

/**
 * Parts that are heavy and not always used: each a bundle of its own, that another one imports late.
 * Only what goes in and comes out as plain data may be one, since a class in two bundles is two classes.
 */
const PARTS = {
  ...(await eachIn('language/words', 'words', ['en'])),
  ...(await eachIn('transform/hyphenation/patterns', 'hyphen')),
  detect: 'language/detect.ts',
  devtools: 'browser/devtools.ts',
  finish: 'write/pdf/finish.ts',
  importing: 'import/import.ts',
  engrave: 'transform/math/engrave.ts',
  highlight: 'transform/code/highlight.ts',
  stylesheet: 'theme/stylesheet.ts',
  zip: 'write/epub/zip.ts',
};

/** How a hosted bundle imports: as it is told to, or, where nobody hosts it, by itself. */
const HOST =
  'const __import=typeof __imported==="function"?__imported:' +
  '(name)=>name.startsWith("offprint:")?Promise.resolve(require("./"+name.slice(9)+".cjs")):import(name);';

const parts = {
  name: 'parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const wanted = join(resolveDir, path);
      const part = Object.entries(PARTS).find(([, file]) => join(root, 'src', file) === wanted);
      return part && { path: `offprint:${part[0]}`, external: true };
    });
  },
};

/** Writes patterns as JSON in a string: large literals of JavaScript are read ten times as slowly. */
const patterns = {
  name: 'patterns',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/]/ }, ({ path }) => {
      const json = JSON.stringify(createRequire(import.meta.url)(path));
      return { contents: `module.exports=JSON.parse(${JSON.stringify(json)})`, loader: 'js' };
    });
  },
};

/** Escapes what esbuild leaves: letters in regular expressions. boot.ts reads a byte as a character. */
function inAscii(code) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\x00-\x7f]/g, escaped);
}

/** Bundles one entry into a CommonJS file: V8 can keep its compiled code from run to run. */
async function bundle(name, { entry = `${name}.ts`, banner = '', hosted = false } = {}) {
  const outfile = `${name}.cjs`;
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, 'src', entry)],
    outfile: join(lib, outfile),
    bundle: true,
    platform: 'node',
    target: 'node20.11',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [parts, patterns],
    external: [...EXTERNAL, ...NEVER],
    // Its tables are inlined there; elsewhere it reads them as files.
    alias: { 'css-tree': 'css-tree/dist/csstree.esm' },
    define: { 'import.meta.url': '__moduleUrl', OFFPRINT_VERSION: JSON.stringify(version) },
    banner: {
      js: `${banner}const __moduleUrl=require('node:url').pathToFileURL(__filename).href;`,
    },
  });
  let code = outputFiles[0].text;
  // Run from V8's cache, a bundle can't import by itself: src/boot.ts hands it `__imported`.
  if (hosted) {
    for (const specifier of [...EXTERNAL, ...Object.keys(PARTS).map((part) => `offprint:${part}`)])
      code = code.replaceAll(`import("${specifier}")`, `__import("${specifier}")`);
    code = `${HOST}${code}`;
  }
  await writeFile(join(lib, outfile), inAscii(code));
  return { metafile };
}

await mkdir(lib, { recursive: true });
const hosted = { hosted: true };
const bundles = await Promise.all([
  bundle('core', hosted),
  bundle('reading', hosted),
  bundle('tools', hosted),
  bundle('watching', hosted),
  ...Object.entries(PARTS).map(([part, entry]) => bundle(part, { entry, hosted: true })),
  bundle('cli', { banner: '#!/usr/bin/env node\n' }),
  bundle('boot'),
  bundle('painter', { entry: 'cover/painter.ts' }),
  ...(await bundlePreview(root, lib)),
  prepareFonts(),
]);

const LIBRARY = {
  core: ['build', 'check'],
  tools: [
    'createArticle',
    'createProject',
    'diagnose',
    'importArticle',
    'installBrowser',
    'frontMatterJsonSchema',
    'publicationJsonSchema',
  ],
};
await writeFile(
  join(lib, 'index.js'),
  [
    "import { createRequire } from 'node:module';",
    "const { loadBundle } = createRequire(import.meta.url)('./boot.cjs');",
    // The tools are loaded at their first use: most callers only build.
    ...Object.entries(LIBRARY).flatMap(([name, functions]) =>
      functions.map((f) => `export const ${f} = (...args) => loaded('${name}').${f}(...args);`),
    ),
    'const bundles = {};',
    'function loaded(name) {',
    '  bundles[name] ??= loadBundle(name);',
    '  return bundles[name];',
    '}',
    '',
  ].join('\n'),
);

const tools = createRequire(import.meta.url)(join(lib, 'tools.cjs'));
await prepareSeeds(tools);

const { buildLineJsonSchema, frontMatterJsonSchema, publicationJsonSchema } = tools;
await mkdir(join(lib, 'schema'), { recursive: true });
for (const [name, schema] of [
  ['front-matter', frontMatterJsonSchema()],
  ['publication', publicationJsonSchema()],
  ['build-line', buildLineJsonSchema()],
])
  await writeFile(
    join(lib, 'schema', `${name}.schema.json`),
    `${JSON.stringify(schema, null, 2)}\n`,
  );

await writeNotices(
  root,
  bundles.filter(Boolean).map((b) => b.metafile),
  join(lib, 'THIRD-PARTY-NOTICES.txt'),
);

// The types are wanted by those who install the package, not by a test run.
if (
  process.env.npm_lifecycle_event !== 'test' &&
  existsSync(join(root, 'node_modules', 'typescript'))
) {
  await rm(join(lib, 'types'), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '--project',
    join(root, 'tsconfig.types.json'),
  ]).catch((cause) => {
    throw new Error(`The declarations could not be written:\n${cause.stdout}`, { cause });
  });
}
