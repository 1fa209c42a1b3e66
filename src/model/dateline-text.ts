import type { Dateline } from './dateline.ts';

const AGENCY = /\s*\(([^()]+)\)\s*$/u;
const DASH = /\s*(?:[-–—]+)\s*$/u;

/**
 * Reads a dateline that is written out: `BAKU, Azerbaijan (Agency) —`, `Springfield, Illinois, United
 * States`. Two parts are place and country, three have the region between them; of more than three,
 * all between the first and the last is the region, so that no word is lost.
 */
export function readDatelineText(text: string): Dateline {
  const plain = text.trim().replace(DASH, '');
  const agency = AGENCY.exec(plain)?.[1]?.trim();
  const parts = plain
    .replace(AGENCY, '')
    .split(',')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '');
  const [place, ...rest] = parts;
  const country = rest.pop();
  const region = rest.join(', ');
  return {
    ...(place && { place }),
    ...(region && { region }),
    ...(country && { country }),
    ...(agency && { agency }),
  };
}
