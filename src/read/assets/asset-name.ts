import { basename, extname } from 'node:path';

export type Extension = 'jpg' | 'png' | 'gif' | 'svg';

/** Letters of a name; what tells two images apart is the hash. */
const LENGTH = 40;

/**
 * Names an image in a rendition: `images/boats-3f2a91c0.jpg`. ASCII alone, since some reading systems
 * fail on other names inside the package (EPUBCheck PKG-012); it needs no escape in an address.
 */
export function assetName(path: string, hash: string, extension: Extension): string {
  const stem = basename(path, extname(path))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w-]+/gu, '-')
    .replace(/^[-_]+/u, '')
    .slice(0, LENGTH)
    .replace(/[-_]+$/u, '');
  return `images/${stem || 'image'}-${hash}.${extension}`;
}
