import { relative } from 'node:path';
import type { Bundles } from '../boot.ts';
import { cacheFolder, openCache } from '../cache.ts';
import type { FontAddition } from '../font/add.ts';
import type { FontList, ListedFamily } from '../font/list.ts';
import { OWN_FONT_ROLES, type OwnFontRole } from '../model/font-roles.ts';
import { type Invocation, UsageError } from './arguments.ts';
import type { Streams } from './build.ts';
import { printMessage } from './print.ts';

/**
 * Runs `font add` and `font list`.
 * @returns the exit code: of several fonts, the highest.
 */
export async function runFont(
  { operands: [action, ...names], publication, role, json }: Invocation,
  tools: Bundles['tools'],
  streams: Streams,
): Promise<number> {
  const options = {
    cwd: process.cwd(),
    cache: openCache(cacheFolder(process.env)),
    ...(publication !== undefined && { publication }),
  };
  if (action === 'list' && names.length === 0) {
    const fonts = await tools.listFonts(options);
    if (json) streams.stdout(`${JSON.stringify(fonts)}\n`);
    else printList(fonts, streams);
    return fonts.messages.some((m) => m.severity === 'error') ? 2 : 0;
  }
  if (action !== 'add')
    throw new UsageError(
      '`offprint font` knows two things to do: offprint font add "Noto Serif JP", offprint font list',
    );
  if (names.length === 0)
    throw new UsageError('Expected a family or a path: offprint font add "Noto Serif JP"');
  const wanted = OWN_FONT_ROLES.find((known) => known === role);
  if (role !== undefined && !wanted)
    throw new UsageError(`Expected --role ${OWN_FONT_ROLES.join(', ')}, found \`${role}\``);
  let code = 0;
  for (const name of names) {
    const addition = await tools.addFont(name, {
      ...options,
      ...(wanted && { role: wanted }),
      onProgress: (text) => !json && streams.stderr(`${text}\n`),
    });
    if (json) streams.stdout(`${JSON.stringify(addition)}\n`);
    else printAddition(addition, wanted, streams);
    if (addition.status === 'refused') code = Math.max(code, addition.code);
  }
  return code;
}

const show = (path: string) => relative(process.cwd(), path) || path;

function printAddition(
  addition: FontAddition,
  role: OwnFontRole | undefined,
  { stdout, stderr }: Streams,
): void {
  if (addition.status === 'refused') {
    stderr(`${addition.reason}\n    ${addition.note}\n`);
    return;
  }
  const { status, family, publicationFile, path, copied, faces, scripts, left } = addition;
  for (const reason of left) stderr(`Left out ${reason}\n`);
  const file = show(publicationFile);
  if (status === 'kept') {
    stdout(`${family} is in ${file} already.\n`);
    return;
  }
  for (const copy of copied) stdout(`${show(copy)} is written.\n`);
  const drawn = scripts.length > 0 ? `, which draws ${scripts.join(', ')}` : '';
  stdout(`${file} lists ${path}: ${family} (${faces.join(', ')})${drawn}.\n`);
  if (scripts.length === 0 && !role)
    stdout(
      'It stands in where the theme’s fonts lack a letter; to set the text in it: `--role text`.\n',
    );
}

function printList({ own, bundled, publicationFile, messages }: FontList, streams: Streams): void {
  const { stdout, stderr } = streams;
  for (const message of messages) printMessage(message, { write: stderr, colour: false });
  const width = Math.max(...[...own, ...bundled].map(({ name }) => name.length)) + 2;
  const row = ({ name, kind, faces, scripts, characters, role, languages }: ListedFamily) => {
    const what = [kind, faces.join(' '), `${characters} characters`, scripts.join(', ')];
    const said = [role && `role ${role}`, languages?.join(', ')].filter(Boolean).join(', ');
    return `  ${name.padEnd(width)}${[...what, said].filter(Boolean).join('; ')}\n`;
  };
  const file = show(publicationFile);
  if (own.length > 0) stdout(`Fonts of ${file}:\n${own.map(row).join('')}\n`);
  else stdout(`${file} lists no fonts; \`offprint font add\` brings one.\n\n`);
  stdout(`Fonts of Offprint:\n${bundled.map(row).join('')}`);
}
