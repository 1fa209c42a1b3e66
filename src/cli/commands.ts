/** Every option of every command, with what follows it and what it does. */
export const OPTIONS = {
  out: { type: 'string', value: 'FOLDER', text: 'where publications are written (default: dist)' },
  formats: {
    type: 'string',
    value: 'LIST',
    text: 'epub, pdf, html, or several: epub,html (default: epub,pdf)',
  },
  theme: { type: 'string', value: 'NAME', text: 'the theme to set the pages in' },
  root: {
    type: 'string',
    value: 'FOLDER',
    text: 'where site-absolute paths such as /images begin',
  },
  headline: { type: 'string', value: 'TEXT', text: 'the headline, instead of one from the text' },
  language: {
    type: 'string',
    value: 'TAG',
    text: 'the language, such as en-GB (default: detected)',
  },
  'keep-all': { type: 'boolean', text: 'take no line out that looks like a part of a web page' },
  force: { type: 'boolean', text: 'write over a file of the same name, keeping it as a .bak' },
  publication: {
    type: 'string',
    value: 'FILE',
    text: 'the publication.yml that is meant (default: the nearest)',
  },
  from: { type: 'string', value: 'NAME', text: 'the theme to copy (default: the publication’s)' },
  role: {
    type: 'string',
    value: 'NAME',
    text: 'set this part in it: text, display, sans, mono or all',
  },
  report: {
    type: 'string',
    value: 'PLACE',
    text: 'write what came of it as a web page and as JSON: a folder, or a name.html',
  },
  port: {
    type: 'string',
    value: 'NUMBER',
    text: 'the port of the preview (default: 4321, or the next that is free)',
  },
  'no-open': { type: 'boolean', text: 'do not open the preview in your browser' },
  draft: { type: 'boolean', text: 'build drafts too' },
  'allow-embargoed': {
    type: 'boolean',
    text: 'build before an embargo ends too; every page says so',
  },
  json: { type: 'boolean', text: 'one JSON object a line, for other programs' },
  quiet: { type: 'boolean', text: 'errors only' },
  help: { type: 'boolean', short: 'h', text: 'show this help' },
  version: { type: 'boolean', text: 'show the version' },
} as const;

export type OptionName = keyof typeof OPTIONS;

interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** What an option does here, where it is something of its own. */
  readonly texts?: Readonly<Partial<Record<OptionName, string>>>;
  readonly examples: readonly (readonly [command: string, does: string])[];
}

const BUILDING = ['formats', 'theme', 'root', 'draft', 'allow-embargoed', 'json', 'quiet'] as const;

/** The commands, in the order in which the help shows them. */
export const COMMANDS = {
  build: {
    usage: 'build [paths…]',
    summary: 'write the EPUB, the PDF and the web page of articles',
    options: ['out', 'force', 'report', ...BUILDING],
    texts: { force: 'make anew what is up to date' },
    examples: [
      ['offprint build', 'every article of manuscript/ into dist/'],
      ['offprint build essay.md --out ~/Desktop', 'one article, wherever it is'],
      ['offprint build --formats epub', 'the EPUB alone; no browser is needed'],
      ['offprint build --formats html', 'one web page that reads well offline'],
    ],
  },
  watch: {
    usage: 'watch [paths…]',
    summary:
      'build at every save, and show the pages, the e-reader and the web page as they change',
    options: ['port', 'no-open', 'out', ...BUILDING],
    texts: { draft: 'write drafts too; they are always shown' },
    examples: [
      ['offprint watch', 'every article of manuscript/; the preview opens in your browser'],
      ['offprint watch essay.md --port 8080', 'one article, at http://localhost:8080/'],
    ],
  },
  check: {
    usage: 'check [paths…]',
    summary: 'do all that build does but the writing, and validate the EPUB in full',
    options: ['report', ...BUILDING],
    examples: [['offprint check essay.md', 'what build would say, and what a store would']],
  },
  new: {
    usage: 'new "Headline"',
    summary: 'start an article: a manuscript with its front matter filled in',
    options: [],
    examples: [['offprint new "The River Remembers"', 'writes manuscript/the-river-remembers.md']],
  },
  init: {
    usage: 'init [folder]',
    summary: 'start a publication: publication.yml and a first article',
    options: [],
    examples: [['offprint init my-review', 'in a new folder; without one, in this folder']],
  },
  import: {
    usage: 'import <file.txt|->',
    summary: 'make a manuscript of a pasted text, without what belongs to its page',
    options: ['out', 'headline', 'language', 'keep-all', 'force', 'json'],
    texts: { out: 'where the manuscript is written (default: manuscript)' },
    examples: [
      ['offprint import article.txt', 'writes manuscript/<its headline>.md, and says what it did'],
      ['offprint import article.txt --headline "The Night Boat"', 'where the text has no title'],
      ['pbpaste | offprint import -', 'what was copied last, on a Mac'],
    ],
  },
  font: {
    usage: 'font add <family or path…> | font list',
    summary: 'add fonts to a publication, for any script; say which there are',
    options: ['publication', 'role', 'json'],
    examples: [
      ['offprint font add "Noto Serif Devanagari"', 'from the Google Fonts, with its licence'],
      ['offprint font add Vollkorn --role text', 'and set the text in it'],
      ['offprint font add ~/fonts/house.otf', 'a file or a folder of your own'],
      ['offprint font list', 'what the pages can be set in'],
    ],
  },
  theme: {
    usage: 'theme new NAME | theme list',
    summary: 'start a theme of your own as a copy; say which there are',
    options: ['from', 'publication', 'json'],
    examples: [
      ['offprint theme new mine', 'copies the theme in use to templates/themes/mine, and uses it'],
      ['offprint theme new mine --from plain', 'begins with another'],
      ['offprint theme list', 'the themes that there are'],
    ],
  },
  doctor: {
    usage: 'doctor',
    summary: 'say what this machine has and what is missing',
    options: ['json'],
    examples: [['offprint doctor', 'the browser, the fonts, the folders']],
  },
  browser: {
    usage: 'browser install',
    summary: 'download a small browser for the PDF, where none is installed',
    options: [],
    examples: [['offprint browser install', 'once for this user']],
  },
} as const satisfies Record<string, CommandHelp>;

export type CommandName = keyof typeof COMMANDS;

/** Gives what stands beside an option in the help of a command: `--out FOLDER`, and what it does. */
export function describeOption(
  name: OptionName,
  { texts = {} }: CommandHelp,
): readonly [string, string] {
  const option = OPTIONS[name];
  const form = 'value' in option ? `--${name} ${option.value}` : `--${name}`;
  return [form, texts[name] ?? option.text];
}
