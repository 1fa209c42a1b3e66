import type { FrontMatterKey } from '../../model/front-matter.ts';
import { emptyRecord, isRecord } from '../fields.ts';
import { shapePeople } from './people.ts';

const YES = /^(?:true|yes|on|y|1)$/iu;
const NO = /^(?:false|no|off|n|0)$/iu;

/** Keys that other tools give the path of a picture. */
const PATHS = ['src', 'url', 'file', 'image', 'feature'];
/** What other tools say of a picture, and no page of ours shows. */
const UNSHOWN = ['relative', 'hidden', 'hiddenInList', 'width', 'height', 'lqip', 'responsive'];

function shapePicture(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const picture = emptyRecord();
  for (const [key, item] of Object.entries(value)) {
    if (UNSHOWN.includes(key)) continue;
    picture[PATHS.includes(key) && !('path' in value) ? 'path' : key] = item;
  }
  return picture;
}

function shapeDraft(value: unknown): unknown {
  const text = String(value);
  if (YES.test(text)) return true;
  return NO.test(text) ? false : value;
}

/** A text of a list, or a list of one, where a field has a single value. */
function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** Takes a field from the shape that another tool gives it to the one that the schema knows. */
export function shapeField(field: FrontMatterKey, value: unknown): unknown {
  switch (field) {
    case 'byline':
    case 'contributors':
      return shapePeople(value);
    case 'cover':
    case 'image':
      return shapePicture(single(value));
    case 'draft':
      return shapeDraft(value);
    case 'updated':
      // Docusaurus says who and when.
      return isRecord(value) ? value.date : value;
    case 'series':
    case 'section':
    case 'language':
      return single(value);
    case 'datelineStyle':
    case 'direction':
    case 'correctionsAt':
      return typeof value === 'string' ? value.trim().toLowerCase() : value;
    default:
      return value;
  }
}
