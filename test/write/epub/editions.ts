import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { ArticleMeta } from '../../../src/model/article.ts';
import type { Asset } from '../../../src/model/asset.ts';
import { Publication } from '../../../src/model/publication.ts';
import type { Chapter, CoveredEdition, FontFace } from '../../../src/model/rendered-edition.ts';
import type { Templates } from '../../../src/render/engine.ts';

const FOLDER = fileURLToPath(new URL('../../../templates/epub/', import.meta.url));

/** Reads the templates of the EPUB as the caller of the writer does. */
export const TEMPLATES: Templates = new Map(
  readdirSync(FOLDER).map((name) => {
    const path = `epub/${name}`;
    return [path, { path, source: readFileSync(`${FOLDER}${name}`, 'utf8') }];
  }),
);

const BASE: ArticleMeta = {
  slug: 'the-river',
  path: 'manuscript/the-river.md',
  id: 'urn:uuid:7c1f2a0e-5a0e-5f6e-9b1e-2f7f6d1f0a11',
  headline: 'The River & the City',
  deck: 'It rose “two metres” overnight.',
  byline: {
    contributors: [
      { name: 'Marta Quintela', role: 'aut' },
      { name: 'Offprint staff', role: 'rpt' },
      { name: 'Ludwig van Dam', role: 'pht', sortAs: 'Dam, Ludwig van' },
      { name: 'Marta Quintela', role: 'ill' },
    ],
  },
  contributors: [{ name: 'Piers Lindqvist-Okoro', role: 'rpt', location: 'Leiden' }],
  datelineStyle: 'plain',
  published: '2024-04-07T09:30:00+04:00',
  timezone: 'UTC',
  corrections: [],
  correctionsAt: 'end',
  language: 'en-GB',
  direction: 'ltr',
  section: 'Reports',
  tags: ['rivers', 'cities', 'Reports'],
  series: { name: 'Water', position: 2 },
  publication: { name: 'The Review' },
  source: { text: 'First published in The Gazette', url: 'https://example.org/river?a=1&b=2' },
  rights: '© 2024 The Review',
  endMark: '■',
  draft: false,
};

const WORDS = {
  he: { headline: 'מה שרואים בירידה', name: 'אביטל רימונן', heading: 'שלוש מדרגות נמוכות' },
  az: { headline: 'Çayın səviyyəsi', name: 'Əli Əliyev', heading: 'Nə baş verdi' },
  xx: { headline: 'Rzeka i miasto', name: 'Anna Nowak', heading: 'Co się stało' },
  en: { headline: BASE.headline, name: 'Marta Quintela', heading: 'What happened' },
} as const;

/** Makes an edition of one article, with a cover, a picture, a drawing and a font that are real. */
export async function editionOf(
  key: keyof typeof WORDS,
  changes: Partial<ArticleMeta> = {},
): Promise<CoveredEdition> {
  const { headline, name, heading } = WORDS[key];
  const language = { he: 'he', az: 'az', xx: 'pl', en: 'en-GB' }[key];
  const own =
    key === 'en' ? {} : { headline, byline: { contributors: [{ name, role: 'aut' as const }] } };
  const article: ArticleMeta = {
    ...BASE,
    ...own,
    language,
    direction: key === 'he' ? 'rtl' : 'ltr',
    ...changes,
  };
  const picture = await draw('images/boats-3f2a91c0.png', 60, 40);
  const drawing: Asset = {
    href: 'images/map-11aa22bb.svg',
    mediaType: 'image/svg+xml',
    width: 10,
    height: 10,
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
    ),
  };
  return {
    edition: { id: article.id, title: article.headline, articles: [article] },
    publication: Publication.parse({ name: 'The Review', publisher: 'Review House' }),
    chapters: [chapterOf(article, heading)],
    styles: { epub: STYLE, print: '', web: '' },
    fonts: { epub: [fontOf(key === 'he')], print: [], web: [] },
    assets: [picture, drawing],
    cover: await draw('images/cover-00c0ffee.jpg', 1600, 2400),
    pageSize: { width: 595, height: 842 },
  };
}

const STYLE = `@font-face { font-family: "Text"; src: url("fonts/text.ttf"); }
body { font-family: "Text", serif; }
figure { margin: 1em 0; }
`;

/** Makes a chapter whose document has what a real one has: headings, figures, notes, mathematics, SVG. */
function chapterOf(article: ArticleMeta, heading: string): Chapter {
  const id = heading.replaceAll(' ', '-').toLowerCase();
  const plain = (text: string) =>
    text
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
      .replace(/[&<>"]/gu, (c) => `&#${c.codePointAt(0)};`);
  const xhtml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${article.language}" xml:lang="${article.language}" dir="${article.direction}">
<head><title>${plain(article.headline)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body epub:type="bodymatter"><article>
<h1>${plain(article.headline)}</h1>
<p>${plain(article.deck ?? '')} <time datetime="2024-04-07">7 April</time>
<a id="call-1" href="#note-1" epub:type="noteref" role="doc-noteref">1</a></p>
<h2 id="${id}">${heading}</h2>
<figure><img src="images/boats-3f2a91c0.png" alt="Boats" width="60" height="40"/></figure>
<h3 id="map">${heading} 2</h3>
<figure><img src="images/map-11aa22bb.svg" alt="A map"/></figure>
<p>&lt;%= 1 + 1 %&gt; {{ title }} <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"><mi>x</mi></math>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10" role="img" aria-label="dot"><circle cx="5" cy="5" r="4"/></svg>
<a href="https://example.org/?a=1&amp;b=2">elsewhere</a></p>
<aside id="note-1" epub:type="footnote" role="doc-footnote"><p>A note. <a href="#call-1" role="doc-backlink">↩</a></p></aside>
</article></body>
</html>
`;
  const child = { id: 'map', level: 3, text: `${heading} 2`, children: [] };
  return {
    article,
    headings: [{ id, level: 2, text: heading, children: [child] }],
    facts: {
      images: 2,
      imagesWithoutAlt: 0,
      tables: 0,
      tablesWithoutHeaders: 0,
      notes: 1,
      math: true,
      animated: false,
    },
    xhtml,
    print: '',
    web: '',
  };
}

async function draw(href: string, width: number, height: number): Promise<Asset> {
  const blank = sharp({ create: { width, height, channels: 3, background: '#b4522f' } });
  const [mediaType, image] = href.endsWith('.png')
    ? (['image/png', blank.png()] as const)
    : (['image/jpeg', blank.jpeg()] as const);
  return { href, mediaType, width, height, bytes: new Uint8Array(await image.toBuffer()) };
}

function fontOf(hebrew: boolean): FontFace {
  const file = hebrew
    ? '@expo-google-fonts/frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf'
    : '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return {
    family: 'Text',
    weight: 400,
    style: 'normal',
    href: 'fonts/text.ttf',
    bytes: new Uint8Array(bytes),
  };
}
