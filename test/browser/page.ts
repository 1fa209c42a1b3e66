import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PrintDocument, PrintFile } from '../../src/browser/document.ts';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';

/** A page in Source Sans 3, whose margin box holds a word; more styles and files as the test needs. */
export function page(
  body: string,
  {
    style = '',
    files = {},
    milliseconds = 30_000,
  }: {
    style?: string;
    files?: Readonly<Record<string, PrintFile>>;
    milliseconds?: number;
  } = {},
): PrintDocument {
  const css = `@font-face{font-family:Test;src:url(fonts/test.ttf)}
    :root{--margin-fonts:400 9pt "Test"}
    @page{size:420.9pt 595.3pt;margin:50pt;@top-center{content:"Running";font:9pt Test}}
    body,h1,h2{font:11pt/1.4 Test}${style}`;
  return {
    html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="style.css"></head><body>${body}</body></html>`,
    files: new Map<string, PrintFile>([
      ['style.css', { mediaType: 'text/css', bytes: Buffer.from(css) }],
      ['fonts/test.ttf', { mediaType: 'font/ttf', bytes: readFileSync(require.resolve(FONT)) }],
      ...Object.entries(files),
    ]),
    milliseconds,
  };
}
