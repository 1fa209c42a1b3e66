import { Liquid, LiquidError } from 'liquidjs';

/** A template as it was found: its text, and where it stands. */
export interface TemplateFile {
  /** Path for messages. */
  readonly path: string;
  readonly source: string;
}

/** Templates by the name that `{% render %}` calls them by: `partials/byline.liquid`. */
export type Templates = ReadonlyMap<string, TemplateFile>;

/** A template's mistake, with its place in the designer's file. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    message: string,
    readonly path: string,
    readonly line: number,
    readonly column: number,
    /** What the template was given. */
    readonly data: object,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Renders named templates with data. */
export interface Engine {
  /**
   * Renders a template by its name, `epub/chapter.liquid`.
   * @throws TemplateError with file, line and column.
   */
  render(name: string, data: object): string;
}

/**
 * Opens the engine on a set of templates that are already read: it touches no disk and runs no code.
 * What a template prints is escaped; only the filter `raw` lets markup through. An unknown variable or
 * filter is a mistake, not an empty string.
 */
export function createEngine(templates: Templates): Engine {
  const liquid = new Liquid({
    templates: Object.fromEntries([...templates].map(([name, { source }]) => [name, source])),
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    extname: '.liquid',
    renderLimit: 10_000,
    memoryLimit: 2e8,
    cache: true,
  });
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

function located(cause: unknown, name: string, templates: Templates, data: object): unknown {
  if (!LiquidError.is(cause)) return cause;
  const { input, begin } = cause.token;
  const before = input.slice(0, begin).split('\n');
  // The token of a variable knows its text but not its file.
  const found = [...templates.values()].find(({ source }) => source === input);
  return new TemplateError(
    cause.originalError?.message ?? cause.message,
    found?.path ?? name,
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    data,
    { cause },
  );
}
