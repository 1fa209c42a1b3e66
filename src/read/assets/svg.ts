import type { Element } from 'xast';
import { LIMITS } from '../../model/limits.ts';
import { decode } from '../decode.ts';
import type { ReadyImage } from './raster-image.ts';
import { ImageRefusal, refused } from './refusal.ts';
import { countDrawn } from './svg-copies.ts';
import { sizeOfSvg } from './svg-size.ts';
import { cleanElement } from './svg-tree.ts';

/** Bytes of an SVG; a larger one is a photograph in disguise, and takes seconds to parse. */
const SVG_BYTES = 5 * 1024 * 1024;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * Makes an SVG safe: read as XML without entities of its own, rebuilt from lists of elements and
 * attributes, with a size and a view box so that it scales.
 * @throws ImageRefusal where it is not well-formed or too large.
 */
export async function readySvg(bytes: Uint8Array): Promise<ReadyImage> {
  if (bytes.length > SVG_BYTES)
    throw refusal(
      'image-size',
      `Expected an SVG of at most ${SVG_BYTES / 1024 / 1024} MB, found a larger one`,
      'Simplify its paths, or save it as PNG.',
    );
  const root = await parse(bytes);
  const dropped = new Set<string>();
  const { width, height, hasViewBox } = sizeOfSvg(root);
  const clean = cleanElement(root, (what) => dropped.add(what));
  if (countDrawn(clean) > LIMITS.svgElements)
    throw refusal(
      'image-size',
      `Expected an SVG of at most ${LIMITS.svgElements} elements, found more where its \`<use>\` are drawn`,
      'Save it as PNG.',
    );
  clean.attributes.xmlns = NAMESPACE;
  if ('xlink:href' in clean.attributes || usesXlink(clean))
    clean.attributes['xmlns:xlink'] ??= 'http://www.w3.org/1999/xlink';
  if (!hasViewBox) clean.attributes.viewBox = `0 0 ${width} ${height}`;
  const { toXml } = await import('xast-util-to-xml');
  return {
    mediaType: 'image/svg+xml',
    width,
    height,
    bytes: Buffer.from(toXml(clean)),
    findings:
      dropped.size === 0
        ? []
        : [
            {
              severity: 'warning',
              ruleId: 'svg-cleaned',
              reason: `Expected a picture alone, found ${[...dropped].sort().join(', ')} in the SVG`,
              note: 'It is left out; the rest of the picture is shown.',
            },
          ],
  };
}

async function parse(bytes: Uint8Array): Promise<Element> {
  const decoded = decode(bytes);
  if (!decoded.ok)
    throw refusal(
      'broken-image',
      `Expected an SVG in ${decoded.encoding}, found another encoding`,
      'Save it as UTF-8.',
    );
  const { fromXml } = await import('xast-util-from-xml');
  try {
    const tree = fromXml(decoded.text);
    const root = tree.children.find((node) => node.type === 'element');
    if (root) return { ...root, name: 'svg' };
    throw new Error('There is no root element');
  } catch (cause) {
    throw new ImageRefusal(
      refused(
        'broken-image',
        `Expected SVG as well-formed XML without entities of its own, found ${mistake(cause)}`,
        'Export it again as plain SVG.',
      ),
      { cause },
    );
  }
}

/** What the parser says of its place, without the piece of source that it shows. */
function mistake(error: unknown): string {
  if (error instanceof RangeError) return 'elements nested too deep';
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = inner instanceof Error ? inner.message : String(inner);
  return (text.split('\n')[0] ?? '').replace(/\.$/u, '').trim();
}

function refusal(ruleId: string, reason: string, note: string): ImageRefusal {
  return new ImageRefusal(refused(ruleId, reason, note));
}

function usesXlink(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && ('xlink:href' in child.attributes || usesXlink(child)),
  );
}
