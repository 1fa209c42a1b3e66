import { plainKey } from '../../model/front-matter-keys.ts';
import { emptyRecord, isRecord } from '../fields.ts';

/** Roles as they are said, by their MARC codes (id.loc.gov/vocabulary/relators). */
const ROLES: Readonly<Record<string, string>> = {
  author: 'aut',
  writer: 'aut',
  reporter: 'rpt',
  reporting: 'rpt',
  editor: 'edt',
  photographer: 'pht',
  photos: 'pht',
  translator: 'trl',
  illustrator: 'ill',
  contributor: 'ctb',
};

/** Keys that other tools give a person, for the one of ours that they stand for. */
const KEYS: Readonly<Record<string, string>> = {
  sortas: 'sortAs',
  fileas: 'sortAs',
  website: 'url',
  link: 'url',
  homepage: 'url',
};

/** What other tools know of a person and no page of ours shows. */
const UNSHOWN = new Set(
  ['login', 'id', 'email', 'bio', 'avatar', 'picture', 'image', 'photo', 'title', 'orcid', 'github']
    .concat(['twitter', 'mastodon', 'affiliation', 'affiliations', 'corresponding', 'degrees'])
    .concat(['socials', 'social', 'page', 'image_url', 'url_image', 'permalink', 'slug', 'handle'])
    .concat(['display_name', 'first', 'last', 'given', 'family', 'literal', 'imageurl', 'key']),
);

/** Takes people as other tools write them to the shape of ours; what is not a person is left as it is. */
export function shapePeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapePeople);
  if (!isRecord(value)) return value;
  const person = emptyRecord();
  for (const [key, item] of Object.entries(value)) {
    const plain = plainKey(key);
    if (!UNSHOWN.has(plain) && !UNSHOWN.has(key)) person[KEYS[plain] ?? key] = item;
  }
  const name = nameOf(value);
  if (name) Object.assign(person, name);
  const { role } = person;
  if (typeof role === 'string') person.role = ROLES[role.toLowerCase()] ?? role.toLowerCase();
  return person;
}

/** Finds a person's name: `name` as a text or in parts (Quarto), else what stands for one. */
function nameOf(person: Record<string, unknown>): Record<string, unknown> | undefined {
  const { name, first, last, given, family } = person;
  if (isRecord(name))
    return name.literal ? { name: name.literal } : inParts(name.given, name.family);
  if (name !== undefined) return undefined;
  const parts = inParts(given ?? first, family ?? last);
  if (parts) return parts;
  const other = person.display_name ?? person.literal ?? person.key ?? person.login ?? person.id;
  return other === undefined ? undefined : { name: other };
}

function inParts(given: unknown, family: unknown): Record<string, unknown> | undefined {
  if (typeof given !== 'string' || typeof family !== 'string') return undefined;
  return { name: `${given} ${family}`, sortAs: `${family}, ${given}` };
}
