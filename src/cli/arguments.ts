import { parseArgs } from 'node:util';
import { FORMATS, type Format } from '../model/formats.ts';
import { nearest } from '../read/nearest.ts';
import { COMMANDS, type CommandName, OPTIONS, type OptionName } from './commands.ts';

/** A command line that was understood. */
export interface Invocation {
  readonly command: CommandName | 'help' | 'version';
  /** With `help`: the command that help is wanted on. */
  readonly topic?: CommandName;
  readonly operands: readonly string[];
  readonly out?: string;
  readonly formats?: readonly Format[];
  readonly theme?: string;
  readonly root?: string;
  readonly headline?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly publication?: string;
  readonly from?: string;
  readonly role?: string;
  readonly keepAll?: true;
  readonly force?: true;
  readonly report?: string;
  readonly port?: number;
  readonly noOpen?: true;
  readonly draft: boolean;
  readonly allowEmbargoed: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** A command line that was not understood: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(COMMANDS, word);

function unknownCommand(word: string): string {
  const names = Object.keys(COMMANDS);
  const near = nearest(word, names);
  const hint = near ? `did you mean \`${near}\`?` : `the commands are ${names.join(', ')}`;
  return `\`${word}\` is no command; ${hint}`;
}

function readFormats(list: string): Format[] {
  const wanted = list.split(',').map((name) => name.trim().toLowerCase());
  for (const name of wanted)
    if (!FORMATS.some((f) => f === name))
      throw new UsageError(
        `Expected --formats ${FORMATS.join(',')} or one of them, found \`${name}\``,
      );
  return FORMATS.filter((f) => wanted.includes(f));
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`Expected --port with a number from 1 to 65535, found \`${text}\``);
  return port;
}

function parse(args: readonly string[]) {
  try {
    const options = Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { type, ...rest }]) => [
        name,
        { type, ...('short' in rest && { short: rest.short }) },
      ]),
    );
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Reads the words after `offprint`.
 * @throws UsageError where a command, an option or a value is not known.
 */
export function readArguments(args: readonly string[]): Invocation {
  const { values, positionals } = parse(args);
  const [first, ...operands] = positionals;
  const text = (name: OptionName) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const base = {
    operands,
    draft: values.draft === true,
    allowEmbargoed: values['allow-embargoed'] === true,
    json: values.json === true,
    quiet: values.quiet === true,
  };
  if (values.version) return { ...base, command: 'version' };
  const topic = first === 'help' ? operands[0] : first;
  if (values.help || first === undefined || first === 'help')
    return { ...base, command: 'help', ...(isCommand(topic) && { topic }) };
  if (!isCommand(first)) throw new UsageError(unknownCommand(first));
  const known: readonly string[] = COMMANDS[first].options;
  const foreign = Object.keys(values).find((name) => !known.includes(name));
  if (foreign) throw new UsageError(`\`offprint ${first}\` takes no --${foreign}`);
  const [out, theme, root, formats] = [text('out'), text('theme'), text('root'), text('formats')];
  const [headline, language] = [text('headline'), text('language')];
  const [publication, role, from] = [text('publication'), text('role'), text('from')];
  const port = text('port');
  return {
    ...base,
    command: first,
    ...(out !== undefined && { out }),
    ...(theme !== undefined && { theme }),
    ...(root !== undefined && { root }),
    ...(headline !== undefined && { headline }),
    ...(language !== undefined && { language }),
    ...(publication !== undefined && { publication }),
    ...(role !== undefined && { role }),
    ...(from !== undefined && { from }),
    ...(values['keep-all'] === true && { keepAll: true }),
    ...(values.force === true && { force: true }),
    ...(typeof values.report === 'string' && { report: values.report }),
    ...(port !== undefined && { port: readPort(port) }),
    ...(values['no-open'] === true && { noOpen: true }),
    ...(formats !== undefined && { formats: readFormats(formats) }),
  };
}
