import * as z from 'zod';
import { Contributor, Role } from './byline.ts';
import { Dateline, DatelineStyle } from './dateline.ts';
import { readDatelineText } from './dateline-text.ts';
import { WrittenDate } from './iso-date.ts';
import { Language } from './language.ts';

const text = z.string().trim().min(1);

/** A line of text: what an editor's folding has put on several lines is one line again. */
const line = text.transform((value) => value.replace(/\s+/gu, ' '));

/** A name as it stands in a list of names: a 'By' that was written before it is the page's to set. */
const name = line.transform((value) => value.replace(/^by\s+(?=\S)/iu, ''));

/**
 * One name, or a list. A single text is one name whatever it holds, because 'and' and commas stand
 * within names as well as between them: 'Marks and Spencer', 'King, Stephen', 'The A and B Desk'.
 */
const people = <R extends Role>(role: R) => {
  const person = z.union([
    name.transform((value): Contributor => ({ name: value, role })),
    Contributor.extend({ name, role: Role.default(role) }),
  ]);
  return z.union([person.transform((one) => [one]), z.array(person).min(1)]);
};

const Correction = z.strictObject({ date: WrittenDate.optional(), text: line });
const correction = z.union([
  line.transform((value): z.infer<typeof Correction> => ({ text: value })),
  Correction,
]);

/** A picture by its path, with what must stand beside it. */
export const PictureSetting = z.strictObject({
  /** Path from the article, or from the site's root where it begins with `/`. */
  path: text,
  alt: z.string().trim().optional(),
  caption: line.optional(),
  credit: line.optional(),
});
export type PictureSetting = z.infer<typeof PictureSetting>;

const picture = z.union([text.transform((path): PictureSetting => ({ path })), PictureSetting]);

const list = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An address alone is a source that can be opened; it reads better without what a browser adds. */
function readSource(value: string): { text: string; url?: string | undefined } {
  const shown = /^https?:\/\/(\S+?)\/?$/iu.exec(value)?.[1];
  return shown !== undefined && URL.canParse(value) ? { text: shown, url: value } : { text: value };
}

const timezone = text.refine(isTimezone, { error: 'a time zone such as `Asia/Baku` or `UTC`' });

function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The front matter of an article by its canonical names; nothing is required. What goes in is what
 * writers write (a name, or a list of names), what comes out has one shape.
 */
export const FrontMatter = z.strictObject({
  headline: line.optional().describe('The title; the first level-1 heading stands in for it.'),
  kicker: line.optional().describe('A word or two above the headline.'),
  deck: line.optional().describe('The sentences below the headline.'),
  byline: people('aut').optional().describe('Who wrote it: a name, or a list of names.'),
  bylineText: line.optional().describe('Printed as given, instead of the line made from `byline`.'),
  contributors: people('ctb').optional().describe('Who helped, named at the end.'),
  dateline: z
    .union([text.transform(readDatelineText), Dateline.extend({ date: WrittenDate.optional() })])
    .optional()
    .describe('Where it was filed; it runs into the first paragraph.'),
  datelineStyle: DatelineStyle.optional().describe('Order, capitals and dash of the dateline.'),
  published: WrittenDate.optional().describe('ISO date or date-time of publication.'),
  updated: WrittenDate.optional().describe('ISO date or date-time of the last change.'),
  timezone: timezone.optional().describe('IANA name of the zone that times are shown in.'),
  corrections: z
    .union([correction.transform((one) => [one]), z.array(correction)])
    .optional()
    .describe('What was wrong and was put right.'),
  correctionsAt: z.enum(['head', 'end']).optional().describe('Where corrections stand.'),
  embargo: WrittenDate.optional().describe('The build refuses the article until then.'),
  language: Language.optional().describe('BCP 47 tag of the language.'),
  direction: z.enum(['ltr', 'rtl']).optional().describe('Direction; it follows from the language.'),
  section: line.optional().describe('Part of the publication.'),
  tags: z
    .union([text.transform(list), z.array(line)])
    .optional()
    .describe('What it is about.'),
  series: z
    .union([
      line.transform((value) => ({ name: value })),
      z.strictObject({ name: line, position: z.number().positive().optional() }),
    ])
    .optional()
    .describe('The series that it belongs to, and its place there.'),
  publication: z
    .union([
      line.transform((value) => ({ name: value })),
      z.strictObject({ name: line, issue: line.optional() }),
    ])
    .optional()
    .describe("Name and issue; else the project's publication."),
  source: z
    .union([
      line.transform(readSource),
      z.strictObject({ text: line, url: z.url({ protocol: /^https?$/ }).optional() }),
    ])
    .optional()
    .describe('What it is based on, or where it came out first.'),
  rights: line.optional().describe('Copyright line or licence.'),
  id: text.optional().describe('`urn:uuid:…`, `urn:isbn:…`, a DOI or a web address.'),
  cover: picture.optional().describe('Picture for the cover alone.'),
  image: picture.optional().describe('Picture at the head of the article.'),
  endMark: z.string().trim().optional().describe('Sign after the last paragraph; empty for none.'),
  draft: z.boolean().optional().describe('A draft is left out unless it is asked for.'),
  slug: text.optional().describe('Stem of the names of the files that are made.'),
});
export type FrontMatter = z.infer<typeof FrontMatter>;
export type FrontMatterKey = keyof FrontMatter;
