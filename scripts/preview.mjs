// Bundles the page of `offprint watch` into lib/preview/: one script, one style sheet, and pdf.js, which is
// loaded where pages are shown.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Gives the metafiles of what was bundled. */
export async function bundlePreview(root, lib) {
  const source = join(root, 'src', 'preview', 'app');
  const target = join(lib, 'preview');
  await mkdir(target, { recursive: true });
  const bundle = (name, entry, more = {}) =>
    build({
      entryPoints: [entry],
      outfile: join(target, name),
      bundle: true,
      platform: 'browser',
      target: 'es2022',
      format: 'esm',
      minify: true,
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
      ...more,
    });
  const pdf = join(root, 'node_modules', 'pdfjs-dist', 'legacy', 'build');
  await Promise.all([
    copyFile(join(source, 'index.html'), join(target, 'index.html')),
    copyFile(join(source, 'icon.svg'), join(target, 'icon.svg')),
  ]);
  return [
    bundle('app.js', join(source, 'app.ts'), { external: ['/pdf.js'] }),
    bundle('app.css', join(source, 'app.css'), { external: ['*.ttf'] }),
    bundle('pdf.js', join(source, 'pdf.ts'), { treeShaking: true }),
    bundle('pdf-worker.js', join(pdf, 'pdf.worker.min.mjs')),
  ];
}
