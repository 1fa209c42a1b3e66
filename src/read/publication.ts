import { isUtf8 } from 'node:buffer';
import { relative } from 'node:path';
import { openDisk } from '../disk.ts';
import type { Finding, Message, Place } from '../model/message.ts';
import { Publication } from '../model/publication.ts';
import { type FieldPath, withoutEmpty } from './fields.ts';
import type { ProjectRoot } from './root.ts';
import { validate } from './validation.ts';
import { parseYaml } from './yaml.ts';

/** The publication of a project, whole whatever its file says, and what is wrong with the file. */
export interface ReadPublication {
  readonly publication: Publication;
  readonly messages: readonly Message[];
  /** Gives the place of a value in publication.yml, for what is found wrong with it later. */
  readonly placeOf?: (path: FieldPath) => Place;
}

/**
 * Reads publication.yml. What is wrong in it is left out, so that every field has a value; a wrong
 * value and what can't be parsed are errors, an unknown key is a warning.
 * @throws where the file is there and can't be read.
 */
export async function readPublication(
  root: ProjectRoot,
  disk = openDisk(),
): Promise<ReadPublication> {
  const { publicationFile } = root;
  if (publicationFile === undefined) return { publication: Publication.parse({}), messages: [] };
  const file = relative(root.folder, publicationFile).split('\\').join('/');
  const read = await disk.read(publicationFile, Number.POSITIVE_INFINITY);
  const bytes = Buffer.from(typeof read === 'number' ? [] : read);
  if (!isUtf8(bytes))
    return {
      publication: Publication.parse({}),
      messages: [
        {
          severity: 'error',
          file,
          ruleId: 'encoding',
          reason: 'Expected a text in UTF-8, found another encoding',
          note: 'Save the file as UTF-8 in your editor.',
        },
      ],
    };
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  const { publication, findings, placeOf } = parsePublication(text);
  const order = ({ place }: Finding) => (place?.line ?? 0) * 1e5 + (place?.column ?? 0);
  const sorted = [...findings].sort((a, b) => order(a) - order(b));
  return {
    publication,
    messages: sorted.map((finding) => ({ ...finding, file })),
    ...(placeOf && { placeOf }),
  };
}

interface Parsed {
  readonly publication: Publication;
  readonly findings: readonly Finding[];
  readonly placeOf?: (path: FieldPath) => Place;
}

function parsePublication(text: string): Parsed {
  const { fields, findings } = parseYaml(text);
  if (!fields) return { publication: Publication.parse({}), findings: [...findings] };
  const { data, faults } = validate(Publication, withoutEmpty(fields.values) ?? {});
  return {
    publication: data ?? Publication.parse({}),
    placeOf: (path) => fields.place(path),
    findings: [
      ...findings,
      ...faults.map(
        ({ ruleId, reason, note, path }): Finding => ({
          severity: ruleId === 'unknown-key' ? 'warning' : 'error',
          ruleId,
          reason,
          ...(note && { note }),
          place: fields.place(path, ruleId === 'unknown-key' ? 'key' : 'value'),
        }),
      ),
    ],
  };
}
