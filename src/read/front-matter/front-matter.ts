import { FrontMatter, type FrontMatterKey } from '../../model/front-matter.ts';
import type { Finding } from '../../model/message.ts';
import { emptyRecord, type FieldPath, type Fields } from '../fields.ts';
import { parseToml } from '../toml.ts';
import { validate } from '../validation.ts';
import { parseYaml } from '../yaml.ts';
import { splitFrontMatter } from './block.ts';
import { type Given, isPictureText, nameFields } from './fields.ts';
import { shapeField } from './shape.ts';

/** The front matter of a manuscript, and its prose with spaces in the front matter's place. */
export interface ReadFrontMatter {
  readonly front: FrontMatter;
  readonly prose: string;
  /** Values that other tools keep beside ours, by plain key: `path`, `permalink`. */
  readonly others: ReadonlyMap<string, unknown>;
  /** Gives the place of a canonical field, or nothing where it was not given. */
  place(field: FrontMatterKey): Finding['place'];
  readonly findings: readonly Finding[];
}

/**
 * Fields that are wrong rather than left out: to print an article without its headline, before its
 * embargo or although it is a draft would do what the writer did not want.
 */
const GRAVE: readonly (string | number | undefined)[] = ['headline', 'embargo', 'draft'];

/**
 * Reads the front matter of a manuscript. It fails only where it can't be parsed; a wrong value is a
 * warning and left out, an unknown key is a warning.
 */
export function readFrontMatter(text: string): ReadFrontMatter {
  const { block, prose, finding } = splitFrontMatter(text);
  const parse = block?.syntax === 'toml' ? parseToml : parseYaml;
  const read = block ? parse(block.text, block.lineOffset) : { findings: finding ? [finding] : [] };
  if (!read.fields)
    return { front: {}, prose, others: new Map(), place: () => undefined, findings: read.findings };
  return { ...readFields(read.fields, read.findings), prose };
}

function readFields(fields: Fields, before: readonly Finding[]): Omit<ReadFrontMatter, 'prose'> {
  const { given, others, findings: named } = nameFields(fields);
  const findings: Finding[] = [...before, ...named];
  const input = emptyRecord();
  const origins = new Map<string | number, Given>();
  for (const [field, list] of given) {
    const used = field === 'tags' ? mergeTags(list) : choose(field, list);
    if (!used) continue;
    input[field] = shapeField(field, used.value);
    origins.set(field, used);
    if (field !== 'tags') findings.push(...unused(field, used, list, fields));
  }
  // Jekyll's `published` says whether, not when.
  if (typeof input.published === 'boolean') {
    if (!input.published) input.draft ??= true;
    delete input.published;
  }
  addPictureText(input, others);
  const { data, faults } = validate(FrontMatter, input);
  for (const fault of faults) {
    const [field, ...rest] = fault.path;
    const origin = origins.get(field ?? '');
    const path: FieldPath = [...(origin?.path ?? []), ...rest];
    const grave = GRAVE.includes(field);
    findings.push({
      severity: grave ? 'error' : 'warning',
      ruleId: fault.ruleId,
      reason: fault.reason,
      ...(fault.note && { note: grave ? graveNote(origin) : asWritten(fault.note, field, origin) }),
      place: fields.place(path, fault.ruleId === 'unknown-key' ? 'key' : 'value'),
    });
  }
  return {
    front: data ?? {},
    others,
    findings,
    place: (field) => {
      const origin = origins.get(field);
      return origin && fields.place(origin.path);
    },
  };
}

const graveNote = (origin?: Given) =>
  `Mend \`${origin?.key ?? ''}\`; the article is not built as long as it is wrong.`;

/** Calls a field by the name that the writer gave it. */
function asWritten(note: string, field: string | number | undefined, origin?: Given): string {
  return origin ? note.replace(`\`${field}\` is left`, `\`${origin.key}\` is left`) : note;
}

/** Of several names of one field, takes the first that is a value at all. */
function choose(field: FrontMatterKey, list: readonly Given[]): Given | undefined {
  // `image: false` turns a theme's picture off; Jekyll's `published: true` is no date.
  const usable = (value: unknown) =>
    !(isPicture(field) && value === false) && !(field === 'published' && value === true);
  return list.find(({ value }) => usable(value));
}

const isPicture = (field: FrontMatterKey) => field === 'image' || field === 'cover';

/** Tags, keywords and categories all say what an article is about. */
function mergeTags(list: readonly Given[]): Given | undefined {
  const [first] = list;
  if (!first || list.length === 1) return first;
  const parts = list.flatMap(({ value }) =>
    typeof value === 'string' ? value.split(',').map((tag) => tag.trim()) : value,
  );
  return { ...first, value: parts };
}

function unused(
  field: FrontMatterKey,
  used: Given,
  list: readonly Given[],
  fields: Fields,
): Finding[] {
  const same = JSON.stringify(used.value);
  return list
    .filter((other) => other !== used && JSON.stringify(other.value) !== same)
    .filter((other) => typeof other.value !== 'boolean')
    .map((other) => ({
      severity: 'info',
      ruleId: 'unused-field',
      reason: `Expected one value for \`${field}\`, found \`${used.key}\` and \`${other.key}\``,
      note: `\`${used.key}\` is used.`,
      place: fields.place(other.path, 'key'),
    }));
}

function addPictureText(
  input: Record<string, unknown>,
  others: ReadonlyMap<string, unknown>,
): void {
  const [, alt] = [...others].find(([key]) => isPictureText(key)) ?? [];
  if (typeof alt === 'string' && typeof input.image === 'string')
    input.image = { path: input.image, alt };
}
