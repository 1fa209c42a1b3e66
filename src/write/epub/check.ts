import type { Finding } from '../../model/message.ts';
import { type EpubContents, itemsOf, type ManifestItem, readEpub } from './read.ts';
import { type Reference, referencesOf, styleReferencesOf, targetOf } from './references.ts';
import type { ZipEntry } from './unzip.ts';
import { readXml, type XmlDocument } from './xml.ts';

const XML_TYPES = ['application/xhtml+xml', 'application/x-dtbncx+xml', 'image/svg+xml'];
const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** An EPUB read back, as far as it could be, and what is wrong with it, as errors. */
export interface CheckedEpub {
  readonly contents?: EpubContents;
  readonly findings: readonly Finding[];
}

/**
 * Reads a finished EPUB back and checks its structure before it is published: that every reading system
 * can open it, that nothing is missing, and that nothing is fetched. EPUBCheck asks far more and takes
 * far longer.
 */
export async function checkEpub(epub: Uint8Array): Promise<CheckedEpub> {
  const contents = await readEpub(epub).catch((cause: unknown) =>
    cause instanceof Error ? cause : new Error(String(cause)),
  );
  if (contents instanceof Error) return { findings: [findingOf(contents.message)] };
  return { contents, findings: faultsOf(contents).map(findingOf) };
}

const findingOf = (fault: string): Finding => ({
  severity: 'error',
  ruleId: 'broken-epub',
  reason: `The EPUB is not whole: ${fault}`,
  note: 'If you changed a template or a theme, look there first; else this is a fault of Offprint.',
});

function faultsOf({ entries, files, opfPath }: EpubContents): string[] {
  const faults = containerFaults(entries);
  const decoder = new TextDecoder();
  const documents = new Map<string, XmlDocument>();
  const parse = (path: string) => {
    const file = files.get(path);
    if (file) documents.set(path, readXml(decoder.decode(file.bytes)));
    return documents.get(path);
  };
  parse('META-INF/container.xml');
  const opf = parse(opfPath);
  if (!opf)
    faults.push(
      `META-INF/container.xml names the package document \`${opfPath}\`, found no such file`,
    );
  const items = opf ? itemsOf(opf, opfPath) : [];
  faults.push(...manifestFaults(items, files, opfPath));
  for (const { path, mediaType } of items) if (XML_TYPES.includes(mediaType)) parse(path);

  const ids = new Map<string, ReadonlySet<string>>();
  for (const [path, document] of documents) {
    faults.push(...document.faults.map(({ line, reason }) => `${path}, line ${line}: ${reason}`));
    const found = idsOf(document);
    ids.set(path, found.ids);
    faults.push(...found.repeated.map((id) => `${path}: the id \`${id}\` stands twice`));
  }
  const follow = (path: string, references: readonly Reference[]) =>
    references.flatMap((reference) => linkFault(path, reference, files, ids));
  for (const [path, document] of documents)
    if (path !== opfPath) faults.push(...follow(path, referencesOf(document)));
  for (const { path, mediaType } of items)
    if (mediaType === 'text/css')
      faults.push(...follow(path, styleReferencesOf(decoder.decode(files.get(path)?.bytes))));
  if (opf) faults.push(...spineFaults(opf, items));
  return faults;
}

/** OCF (EPUB 3.3 §4.2, §4.3): the type comes first, stored and bare; a zip has files and no more. */
function containerFaults(entries: readonly ZipEntry[]): string[] {
  const type = entries[0];
  const plain = type?.name === 'mimetype' && type.offset === 0 && type.method === 0 && !type.extra;
  const right = plain && new TextDecoder().decode(type.bytes) === 'application/epub+zip';
  const names = entries.map(({ name }) => name);
  return [
    ...(right ? [] : ['expected the file `mimetype` first, stored, with `application/epub+zip`']),
    ...names
      .filter((name, i) => names.indexOf(name) !== i)
      .map((name) => `\`${name}\` stands twice`),
    ...names.filter((name) => name.endsWith('/')).map((name) => `\`${name}\` is a directory entry`),
  ];
}

function manifestFaults(
  items: readonly ManifestItem[],
  files: ReadonlyMap<string, ZipEntry>,
  opfPath: string,
): string[] {
  const listed = items.map(({ path }) => path);
  const known = new Set([...listed, opfPath, 'mimetype']);
  const unlisted = [...files.keys()].filter((p) => !known.has(p) && !p.startsWith('META-INF/'));
  return [
    ...listed
      .filter((path) => !files.has(path))
      .map((p) => `the manifest lists \`${p}\`, found none`),
    ...listed
      .filter((p, i) => listed.indexOf(p) !== i)
      .map((p) => `the manifest lists \`${p}\` twice`),
    ...(opfPath ? unlisted.map((path) => `\`${path}\` is not in the manifest`) : []),
  ];
}

function spineFaults({ elements }: XmlDocument, items: readonly ManifestItem[]): string[] {
  const refs = elements.filter(({ name }) => name === 'itemref');
  const lost = refs.filter(({ attributes }) => !items.some(({ id }) => id === attributes.idref));
  const navs = items.filter(({ properties }) => properties.includes('nav'));
  return [
    ...(refs.length ? [] : ['the spine is empty']),
    ...lost.map(({ attributes }) => `the spine names \`${attributes.idref}\`, found no such item`),
    ...(navs.length === 1 ? [] : [`expected one navigation document, found ${navs.length}`]),
  ];
}

function idsOf({ elements }: XmlDocument): { ids: Set<string>; repeated: string[] } {
  const ids = new Set<string>();
  const repeated: string[] = [];
  for (const { attributes } of elements) {
    const { id } = attributes;
    if (id === undefined) continue;
    if (ids.has(id)) repeated.push(id);
    ids.add(id);
  }
  return { ids, repeated };
}

function linkFault(
  path: string,
  { address, link, line }: Reference,
  files: ReadonlyMap<string, ZipEntry>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const target = targetOf(address, path);
  const where = line ? `${path}, line ${line}` : path;
  if (target.kind === 'outside') {
    const { scheme } = target;
    if (link ? LINK_SCHEMES.includes(scheme) : scheme === 'data:') return [];
    return [`${where}: expected an address inside the EPUB, found \`${address.slice(0, 200)}\``];
  }
  if (!files.has(target.path)) return [`${where}: \`${address}\` leads to no file`];
  const known = ids.get(target.path);
  if (!target.fragment || !known || known.has(target.fragment)) return [];
  return [`${where}: \`${address}\` leads to no id`];
}
