import { COMMANDS, type CommandName, describeOption, type OptionName } from './commands.ts';

/** Lays rows of two columns out, the second beginning where the longest first ends. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

function helpOn(name: CommandName): string {
  const { usage, summary, options, examples } = COMMANDS[name];
  const names: OptionName[] = [...options, 'help'];
  return `offprint ${usage}

  ${summary[0]?.toUpperCase()}${summary.slice(1)}.

Options:
${columns(names.map((option) => describeOption(option, COMMANDS[name])))}

Examples:
${columns(examples)}
`;
}

/** Writes the help text: on one command, or the overview. */
export function helpText(topic?: CommandName): string {
  if (topic) return helpOn(topic);
  const commands = Object.values(COMMANDS);
  return `offprint: a Markdown article becomes an EPUB for e-readers, a PDF for paper, a web page.

Usage: offprint <command> [options]

Commands:
${columns(commands.map(({ usage, summary }) => [usage, summary]))}

Examples:
${columns(commands.map(({ examples }) => examples[0]))}

\`offprint help build\` shows the options of a command; \`offprint --version\` the version.

Exit codes: 0 done, 1 an article failed, 2 bad usage or configuration, 3 no browser,
4 out of time, 130 interrupted.
`;
}
