import { Liquid, LiquidError, type LiquidErrors } from 'liquidjs';

/** A template as it was found: its text, and where it stands. */
export interface TemplateFile {
  /** Path for messages. */
  readonly path: string;
  readonly source: string;
}

/** Templates by the name that `{% render %}` calls them by: `partials/byline.liquid`. */
export type Templates = ReadonlyMap<string, TemplateFile>;

/** One mistake of a template, with its place in the designer's file. */
export interface TemplateMistake {
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** The mistakes that kept a template from being rendered; never none. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly mistakes: readonly TemplateMistake[],
    /** What the template was given. */
    readonly data: object,
    options?: ErrorOptions,
  ) {
    super(mistakes.map((mistake) => mistake.message).join('; '), options);
  }
}

/** Renders named templates with data. */
export interface Engine {
  /**
   * Renders a template by its name, `epub/chapter.liquid`.
   * @throws TemplateError with file, line and column of all that is wrong.
   */
  render(name: string, data: object): string;
}

/**
 * Opens the engine on a set of templates that are already read: it touches no disk and runs no code.
 * What a template prints is escaped; only the filter `raw` lets markup through. An unknown variable or
 * filter is a mistake, not an empty string.
 */
export function createEngine(templates: Templates): Engine {
  const liquid = openLiquid(templates);
  return {
    render(name, data) {
      try {
        return liquid.renderFileSync(name.replace(/\.liquid$/u, ''), data);
      } catch (cause) {
        throw located(cause, name, templates, data);
      }
    },
  };
}

/** Opens LiquidJS as Offprint uses it. */
export function openLiquid(templates: Templates): Liquid {
  return new Liquid({
    templates: Object.fromEntries([...templates].map(([name, { source }]) => [name, source])),
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    catchAllErrors: true,
    extname: '.liquid',
    renderLimit: 10_000,
    memoryLimit: 2e8,
    cache: true,
  });
}

function located(cause: unknown, name: string, templates: Templates, data: object): unknown {
  const mistakes = mistakesIn(cause, name, templates);
  return mistakes.length === 0 ? cause : new TemplateError(mistakes, data, { cause });
}

// LiquidJS keeps the class to itself.
const isMany = (error: LiquidError): error is LiquidErrors => 'errors' in error;

/**
 * Lists the mistakes that an error of LiquidJS stands for, those of templates within templates among
 * them; none where it is no error of a template.
 * @param name the template that was asked for.
 */
export function mistakesIn(
  error: unknown,
  name: string,
  templates: Templates,
): readonly TemplateMistake[] {
  if (!LiquidError.is(error)) return [];
  if (isMany(error)) return error.errors.flatMap((inner) => mistakesIn(inner, name, templates));
  const { input, begin, file } = error.token;
  const before = input.slice(0, begin).split('\n');
  // The token of a variable knows its text but not its file.
  const found =
    templates.get(file ?? '') ?? [...templates.values()].find(({ source }) => source === input);
  return [
    {
      message: error.originalError?.message ?? error.message,
      path: found?.path ?? name,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    },
  ];
}
