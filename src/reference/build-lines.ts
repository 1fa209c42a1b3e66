import * as z from 'zod';
import { FORMATS } from '../model/formats.ts';

// What `offprint build --json` and `offprint check --json` write. The tests hold real output against it.

const count = z.int().nonnegative();
const positive = z.int().positive();

const Place = z
  .strictObject({
    line: positive,
    column: positive,
    endLine: positive.optional(),
    endColumn: positive.optional(),
  })
  .describe('A place in a file, counted from 1; the end is the first character after it.');

const Message = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'info']),
    file: z.string().describe('The file, from the root of its project where it lies in it.'),
    place: Place.optional(),
    ruleId: z
      .string()
      .describe('The name of the rule, which stays the same from version to version.'),
    reason: z.string().describe('What was expected and what was found.'),
    note: z.string().optional().describe('How to mend it.'),
    url: z.string().optional(),
  })
  .describe('An error stops its article; a warning names something that was changed or left out.');

const Output = z
  .strictObject({
    format: z.enum(FORMATS),
    path: z.string().describe('Absolute; for a check, the name that the file would have.'),
    bytes: count,
    pages: positive.optional().describe('Pages, of a PDF.'),
    kept: z.literal(true).optional().describe('The file is up to date and was not made again.'),
  })
  .describe('A file of an article.');

const Article = z.strictObject({
  path: z.string().describe('The manuscript, absolute.'),
  slug: z.string().describe('The name of its files, without an ending.'),
  headline: z.string().optional().describe('Missing where the article could not be read.'),
  status: z
    .enum(['built', 'kept', 'incomplete', 'failed', 'out-of-time', 'left-out'])
    .describe(
      'built: something was made. kept: all is up to date. incomplete: no browser for the PDF. ' +
        'left-out: a draft. failed and out-of-time leave the last good files.',
    ),
  outputs: z.array(Output),
  messages: z.array(Message),
  milliseconds: count.describe('Wall time from reading to writing.'),
});

const Totals = z.strictObject({
  articles: count,
  built: count,
  kept: count,
  failed: count,
  leftOut: count,
  files: count.describe('Files that were written.'),
  bytes: count.describe('Bytes that were written.'),
  errors: count,
  warnings: count,
});

/** The lines by their type, in the order in which they come. */
export const LINES = {
  start: z
    .strictObject({
      type: z.literal('start'),
      version: z.literal(1).describe('Goes up when a line changes in a way that breaks a reader.'),
      articles: count,
    })
    .describe('The first line. It is missing only where the command itself was not understood.'),
  waiting: z
    .strictObject({ type: z.literal('waiting'), folder: z.string().describe('Absolute.') })
    .describe('Another build is writing to the folder.'),
  article: z
    .strictObject({ type: z.literal('article'), article: Article })
    .describe('An article is done. They come in the order of their manuscripts.'),
  progress: z
    .strictObject({
      type: z.literal('progress'),
      done: count,
      articles: count,
      milliseconds: count.describe('Since the start.'),
    })
    .describe('How far the run is, after each article.'),
  end: z
    .strictObject({
      type: z.literal('end'),
      exitCode: z
        .int()
        .describe('0 done, 1 an article failed, 2 configuration, 3 machine, 4 time.'),
      milliseconds: count,
      totals: Totals,
      messages: z.array(Message).describe('Those that belong to no article.'),
    })
    .describe('The last line. It is missing only where the run broke or was killed.'),
} as const;

/** One line of `--json`. */
export const BuildLine = z.discriminatedUnion('type', [
  LINES.start,
  LINES.waiting,
  LINES.article,
  LINES.progress,
  LINES.end,
]);

/** Makes the JSON Schema (2020-12) of a line. */
export function buildLineJsonSchema(): object {
  return {
    title: 'A line of offprint build --json',
    ...z.toJSONSchema(BuildLine, { io: 'output' }),
  };
}
