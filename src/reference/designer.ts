import { VARIABLES } from '../render/template-variables.ts';
import { CLASS_NAMES } from '../theme/class-names.ts';
import { FILTERS } from './filters.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]) {
  const lines = rows.map(([name, what]) => `| ${cell(name)} | ${cell(what)} |`);
  return [`| ${head[0]} | ${head[1]} |`, '|---|---|', ...lines].join('\n');
}

function variables(): string {
  return VARIABLES.map(({ title, templates, variables: all }) => {
    const where = templates.map((name) => `\`${name}.liquid\``).join(', ');
    const rows = Object.entries(all).map(([name, what]) => [`\`${name}\``, what] as const);
    return `### ${title}\n\nIn ${where}.\n\n${table(['variable', 'what it is'], rows)}`;
  }).join('\n\n');
}

function grouped(
  groups: Readonly<Record<string, Readonly<Record<string, string>>>>,
  head: readonly [string, string],
  dot = '',
): string {
  return Object.entries(groups)
    .map(([title, group]) => {
      const rows = Object.entries(group).map(
        ([name, what]) => [`\`${dot}${name}\``, what] as const,
      );
      return `### ${title}\n\n${table(head, rows)}`;
    })
    .join('\n\n');
}

/** Parts of templates/README.md that are made from the program, by the name of their marks. */
const PARTS: Readonly<Record<string, () => string>> = {
  variables,
  filters: () => grouped(FILTERS, ['filter', 'what it gives']),
  classes: () => grouped(CLASS_NAMES, ['class', 'what has it'], '.'),
};

/**
 * Puts the tables of variables, filters and classes into the designer's guide, between `<!-- name -->` and
 * `<!-- /name -->`; all else stays as it is written.
 * @throws where a mark is missing.
 */
export function designerGuide(page: string): string {
  return Object.entries(PARTS).reduce((text, [name, write]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`The marks of \`${name}\` are missing.`);
    return `${text.slice(0, from + open.length)}\n\n${write()}\n\n${text.slice(to)}`;
  }, page);
}
