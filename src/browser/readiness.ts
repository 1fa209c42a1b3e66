/** What a page says of itself once it stands. */
export interface Readiness {
  /** False while parts of it are still on their way. */
  readonly complete: boolean;
  /** Fonts that did not load: family, weight and style. */
  readonly fonts: readonly string[];
  /** Addresses of images that could not be decoded. */
  readonly images: readonly string[];
}

/**
 * The question that is put to the page. It lays the page out, which asks for the fonts; then loads those
 * of the margin boxes, which no element uses, for the characters that are about; then decodes the images.
 * It runs although the page's own scripts are off, but for timers and events, so it can only await promises.
 */
export const READINESS = `(async () => {
  const root = document.documentElement;
  root.getBoundingClientRect();
  const characters = [...new Set(root.textContent + '0123456789')].join('');
  const margins = getComputedStyle(root).getPropertyValue('--margin-fonts').split('|');
  const failed = [];
  for (const font of margins.map((f) => f.trim()).filter(Boolean))
    await document.fonts.load(font, characters).catch((e) => {
      if (e.name === 'SyntaxError') failed.push(font);
    });
  await document.fonts.ready;
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((i) => i.decode().catch(() => {})));
  // Lines that were broken before their fonts came keep traces of it: all is laid out anew.
  root.style.display = 'none';
  root.getBoundingClientRect();
  root.style.display = '';
  if (root.getAttribute('style') === '') root.removeAttribute('style');
  return {
    complete: document.readyState === 'complete' && document.fonts.status === 'loaded',
    fonts: failed.concat([...document.fonts].filter((f) => f.status === 'error')
      .map((f) => [f.family, f.weight, f.style].join(' '))),
    images: images.filter((i) => i.naturalWidth === 0 && i.getAttribute('src')).map((i) => i.getAttribute('src')),
  };
})()`;
