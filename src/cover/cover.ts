import { type Cache, contentKey } from '../cache.ts';
import type { ArticleMeta } from '../model/article.ts';
import type { Asset } from '../model/asset.ts';
import type { ThemeFonts, ThemeSettings } from '../model/theme.ts';
import type { FontCatalogue } from '../render/fonts/catalogue.ts';
import { callPainter, paintApart } from './apart.ts';
import { drawSvg } from './drawing.ts';
import { openFonts } from './faces.ts';
import { layOut } from './layout.ts';
import { PAGE, STYLES } from './page.ts';
import { openShaper } from './shaping.ts';
import { type CoverWords, coverWords } from './words.ts';

/** Raised when the same words and picture give another cover. */
const VERSION = '4';

export interface CoverInput {
  readonly article: ArticleMeta;
  readonly settings: ThemeSettings['cover'];
  readonly fonts: ThemeFonts;
  readonly catalogue: FontCatalogue;
  readonly cache: Cache;
}

/**
 * Draws the cover of an article, 1,600 × 2,400 px, without a browser and without fonts of the machine:
 * its own `cover` where it has one, else masthead, headline and byline with the lead picture. A
 * character that no font of ours has is left out; `chooseFonts` tells of it.
 */
export async function drawCover(input: CoverInput): Promise<Asset> {
  const { article, settings, fonts, catalogue, cache } = input;
  const words = coverWords(article);
  const own = article.cover?.asset;
  const lead = leadOf(article);
  const key = contentKey(
    VERSION,
    JSON.stringify(
      own ? settings.paper : [words, article.language, article.direction, settings, fonts],
    ),
    catalogue.families.flatMap((f) => f.faces.map((face) => face.hash)).join(),
    own ? own.bytes : 'drawn',
    lead && !own ? lead.bytes : 'no picture',
  );
  const bytes = await cache.get('covers', key, () =>
    inTurn(() =>
      own
        ? paintApart({ kind: 'own', picture: own, paper: settings.paper })
        : compose(input, words, lead),
    ),
  );
  const { width, height } = PAGE;
  return { href: 'cover.jpg', mediaType: 'image/jpeg', width, height, bytes };
}

let turn: Promise<unknown> = Promise.resolve();

/** Draws one cover at a time: each takes more than a hundred megabytes while it is drawn. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const mine = turn.then(draw);
  turn = mine.catch(() => {});
  return mine;
}

/** The lead picture, unless it is so small that it would be a blur across the page. */
function leadOf({ leadImage }: ArticleMeta): Asset | undefined {
  const asset = leadImage?.asset;
  const sharpEnough = asset && (asset.mediaType === 'image/svg+xml' || asset.width >= 600);
  return sharpEnough ? asset : undefined;
}

async function compose(input: CoverInput, words: CoverWords, lead?: Asset): Promise<Uint8Array> {
  callPainter();
  const { article, settings } = input;
  const { language, direction } = article;
  const parts = [
    {
      text: `${words.publication}…`,
      voice: settings.head === 'nameplate' ? STYLES.nameplate : STYLES.publication,
    },
    { text: words.section, voice: STYLES.section },
    { text: words.kicker, voice: STYLES.kicker },
    { text: words.headline, voice: STYLES.headline },
    { text: `${words.deck}…`, voice: STYLES.deck },
    { text: `${words.byline.join(' ')}…`, voice: STYLES.byline },
    { text: words.date, voice: STYLES.date },
  ];
  const pick = await openFonts(parts, { ...input, language });
  const shape = await openShaper(pick, language, direction);
  const layout = layOut({
    words,
    colours: settings,
    direction,
    shape,
    ...(lead && { picture: lead }),
  });
  const band = lead && layout.picture && { ...layout.picture, asset: lead };
  return paintApart({
    kind: 'drawn',
    svg: drawSvg(layout),
    paper: settings.paper,
    ...(band && { band }),
  });
}
