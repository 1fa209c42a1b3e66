import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { ArticleMeta } from '../../../src/model/article.ts';
import { PAGE_SIZES } from '../../../src/model/page.ts';
import { Publication } from '../../../src/model/publication.ts';
import type { Chapter, FontFace, RenderedEdition } from '../../../src/model/rendered-edition.ts';

const require = createRequire(import.meta.url);

const ARTICLE: ArticleMeta = {
  slug: 'the-river',
  path: 'manuscript/the-river.md',
  id: 'urn:uuid:7c1f2a0e-5a0e-5f6e-9b1e-2f7f6d1f0a11',
  headline: 'The River & the “City”',
  deck: 'It rose <two metres> overnight.',
  byline: {
    contributors: [
      { name: 'Marta Quintela', role: 'aut' },
      { name: 'Əli Əliyev', role: 'pht' },
    ],
  },
  contributors: [],
  datelineStyle: 'plain',
  published: '2024-04-07T09:30:00+04:00',
  timezone: 'UTC',
  corrections: [],
  correctionsAt: 'end',
  language: 'en-GB',
  direction: 'ltr',
  tags: ['rivers', 'cities'],
  rights: '© 2024 The Review',
  endMark: '■',
  draft: false,
};

function face(weight: 400 | 700, style: 'normal' | 'italic', file: string): FontFace {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`));
  return { family: 'Test', weight, style, href: `fonts/test-${weight}-${style}.ttf`, bytes };
}

const FACES = [
  face(400, 'normal', '400Regular/SourceSans3_400Regular.ttf'),
  face(400, 'italic', '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  face(700, 'normal', '700Bold/SourceSans3_700Bold.ttf'),
];

const A5 = { width: PAGE_SIZES.A5[0], height: PAGE_SIZES.A5[1] };

function styleOf({ width, height }: { width: number; height: number }): string {
  const faces = FACES.map(
    ({ weight, style, href }) =>
      `@font-face{font-family:Test;font-weight:${weight};font-style:${style};src:url(${href})}`,
  );
  return `${faces.join('')}:root{--margin-fonts:400 9pt Test}
    @page{size:${width}pt ${height}pt;margin:50pt;@top-left{content:"Running head";font:9pt Test}}
    body{font:11pt/1.4 Test}figure{margin:0}.next{break-before:page}`;
}

/** Makes an edition of one article that has all that a finished PDF must keep. */
export async function editionOf(
  changes: Partial<ArticleMeta> = {},
  pageSize = A5,
): Promise<RenderedEdition> {
  const article = { ...ARTICLE, ...changes };
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#357' },
  })
    .png()
    .toBuffer();
  const print = `<!DOCTYPE html><html lang="${article.language}" dir="${article.direction}"><head><meta charset="utf-8"><title>${article.slug}</title>
    <link rel="stylesheet" href="style.css"></head><body><article><h1>Top</h1>
    <p>Some <em>stressed</em> and <strong>strong</strong> text<a id="call-1" href="#note-1">1</a>,
    a <a href="https://example.org/?a=1&amp;b=2">link</a> and a <a href="#later">place</a>.</p>
    <figure><img src="images/boat-3f2a91c0.png" alt="A boat"></figure>
    <h2 id="later" class="next">Later</h2><p>More text.</p>
    <ol><li id="note-1">A note. <a href="#call-1">↩</a></li></ol></article></body></html>`;
  const chapter: Chapter = {
    article,
    headings: [{ id: 'later', level: 2, text: 'Later', children: [] }],
    facts: {
      images: 1,
      imagesWithoutAlt: 0,
      tables: 0,
      tablesWithoutHeaders: 0,
      notes: 1,
      math: false,
      animated: false,
    },
    xhtml: '',
    print,
    web: '',
  };
  const asset = {
    href: 'images/boat-3f2a91c0.png',
    mediaType: 'image/png',
    width: 60,
    height: 40,
    bytes: picture,
  } as const;
  return {
    edition: { id: article.id, title: article.headline, articles: [article] },
    publication: Publication.parse({ name: 'The Review', publisher: 'Review House' }),
    chapters: [chapter],
    styles: { epub: '', print: styleOf(pageSize), web: '' },
    fonts: { epub: [], print: FACES, web: [] },
    assets: [asset],
    pageSize,
  };
}
