import type { Browser } from 'puppeteer';
import { openStage } from './stage.ts';

/** A picture of a screen, and what it shows. */
export interface Shot {
  readonly label: string;
  /** PNG */
  readonly png: Uint8Array;
}

/** Puts screens side by side in rows, each with its label. */
export async function contactSheet(
  browser: Browser,
  title: string,
  rows: readonly (readonly Shot[])[],
): Promise<Uint8Array> {
  const shots = rows.flat();
  const props = new Map(
    shots.map(({ png }, i) => [`/${i}.png`, { type: 'image/png', bytes: png }] as const),
  );
  const stage = await openStage(browser, props);
  try {
    let n = 0;
    const markup = rows
      .map(
        (row) =>
          `<div>${row.map(({ label }) => `<figure><figcaption>${escaped(label)}</figcaption><img src="/${n++}.png"></figure>`).join('')}</div>`,
      )
      .join('');
    await stage.setContent(
      `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:24px;width:max-content;background:#8b8b8b;font:600 15px/1.6 sans-serif;color:#fff}
      h1{margin:0 0 12px;font:inherit}div{display:flex;gap:20px;margin-bottom:20px}figure{margin:0}img{display:block}</style><h1>${escaped(title)}</h1>${markup}`,
      { waitUntil: 'load' },
    );
    const body = await stage.$('body');
    return await body!.screenshot({ type: 'png', captureBeyondViewport: true });
  } finally {
    await stage.close();
  }
}

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
