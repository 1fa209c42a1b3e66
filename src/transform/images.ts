import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { fill, speaks, wordsOf } from '../language/words.ts';
import type { Article } from '../model/article.ts';
import type { Asset, ResolvedImage } from '../model/asset.ts';
import { placeOf, report } from '../model/message.ts';
import { element, textNode } from './element.ts';
import { widthStyle } from './image-size.ts';
import { replaceElements } from './traversal.ts';

/** What the images of a tree came to. */
export interface ImageFacts {
  readonly assets: readonly Asset[];
  readonly images: number;
  readonly imagesWithoutAlt: number;
}

/**
 * Gives each image its file and its size, in px. One that was not found becomes words that say so and
 * keep its description; why, was told when it was looked for.
 */
export function placeImages(tree: Root, article: Article, file: VFile): ImageFacts {
  const assets: Asset[] = [];
  let without = 0;
  replaceElements(tree, (node) => {
    if (node.tagName !== 'img') return undefined;
    const src = String(node.properties.src ?? '');
    const alt = String(node.properties.alt ?? '').trim();
    const image = find(article.images, src);
    if (!image?.found) {
      if (!image) reportUnknown(node, src, file);
      return placeholder(node, alt, src, article.language);
    }
    const { href, width, height } = image.asset;
    const asked = node.properties.width;
    // A picture that is told its own width, or more, is as wide as it can be without that.
    const isOwn =
      typeof asked === 'string' &&
      /^\d+(?:px)?$/u.test(asked) &&
      Number.parseInt(asked, 10) >= width;
    const style = typeof asked === 'string' && !isOwn ? widthStyle(asked) : undefined;
    node.properties = {
      ...node.properties,
      src: href,
      alt,
      width,
      height,
      ...(style && { style }),
    };
    assets.push(image.asset);
    if (alt !== '') return undefined;
    without += 1;
    report(
      file,
      'warning',
      'no-alt',
      `Expected a description of the image \`${src}\` for those who do not see it, found none`,
      { place: placeOf(node), note: 'Write it between the brackets: `![What is seen](file.jpg)`.' },
    );
    return undefined;
  });
  return { assets, images: assets.length, imagesWithoutAlt: without };
}

function find(images: Article['images'], src: string): ResolvedImage | undefined {
  return images.get(src) ?? images.get(src.trim()) ?? images.get(decoded(src));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function reportUnknown(node: Element, src: string, file: VFile): void {
  report(file, 'warning', 'missing-image', `Expected an image, found none at \`${src}\``, {
    place: placeOf(node),
    note: 'Give the path of an image file beside the article.',
  });
}

function placeholder(node: Element, alt: string, src: string, language: string): ElementContent[] {
  const words = wordsOf(language);
  const title = String(node.properties.title ?? '');
  const what = alt || decoded(src).split('/').at(-1) || src;
  const properties = { className: ['missing-image'], ...(title && { title }) };
  if (speaks(language))
    return [
      element(node, 'span', properties, [textNode(node, fill(words.missingImage, { alt: what }))]),
    ];
  // The words are ours and in another language than what they are about.
  const [before = '', after = ''] = words.missingImage.split('{alt}');
  return [
    element(node, 'span', { ...properties, lang: words.language }, [
      textNode(node, before),
      element(node, 'span', { lang: language }, [textNode(node, what)]),
      ...(after ? [textNode(node, after)] : []),
    ]),
  ];
}
