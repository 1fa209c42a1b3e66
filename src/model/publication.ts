import * as z from 'zod';
import { OWN_FONT_ROLES } from './font-roles.ts';
import { DEFAULT_FORMATS, FORMATS } from './formats.ts';
import { Language } from './language.ts';
import { LIMITS } from './limits.ts';
import { PageSetting } from './page.ts';

const text = z.string().trim().min(1);

/** A word with hyphens where it may divide. */
const Divided = z.string().transform((word, context) => {
  const plain = word.trim().normalize('NFC').replaceAll('\u00ad', '-');
  if (plain.length <= 60 && /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*$/u.test(plain)) return plain;
  context.addIssue({ code: 'custom', message: 'one word such as `off-print`, with hyphens' });
  return z.NEVER;
});

/** A family of the project's own: a folder or files, and what it is for. */
const FontEntry = z
  .strictObject({
    /** Overrides the name that the files give. */
    family: text.optional(),
    /** A folder, or one file. */
    path: text.optional(),
    /** Files, one a face. */
    files: z.array(text).min(1).optional(),
    /** `text`, `display`, `sans`, `mono` or `all` puts the family before the theme's; without it, it fills in. */
    role: z.enum(OWN_FONT_ROLES).optional(),
    /** Languages in which it comes before the project's other fonts: `[ja]`, `[zh-Hant]`. */
    languages: z.array(Language).min(1).optional(),
  })
  .refine((entry) => (entry.path === undefined) !== (entry.files === undefined), {
    error: 'either a `path` or a list of `files`',
  });
export type FontEntry = z.infer<typeof FontEntry>;

/** publication.yml: the publication that the articles of a project belong to; every field has a default. */
export const Publication = z.strictObject({
  name: text.optional(),
  publisher: text.optional(),
  /** BCP 47; articles may have their own. */
  language: Language.prefault('en'),
  theme: text.default('broadsheet'),
  page: PageSetting.default({}),
  formats: z
    .array(z.enum(FORMATS))
    .min(1)
    .default([...DEFAULT_FORMATS]),
  /** Fonts of the project, as paths from the folder of publication.yml; listed first, asked first. */
  fonts: z.array(z.union([text, FontEntry])).default([]),
  rights: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Words divided at the ends of lines in print. */
  hyphenation: z
    .strictObject({
      off: z.boolean().default(false),
      /** Words with hyphens where they may divide, `off-print`; one without any is never divided. */
      exceptions: z.array(Divided).max(2000).default([]),
    })
    .prefault({}),
  /** Path of a browser, or `npm` for the pinned one. */
  browser: text.optional(),
  limits: z
    .strictObject({
      /** MB that one manuscript may have. */
      manuscript: z
        .number()
        .positive()
        .max(64)
        .default(LIMITS.manuscriptBytes / 1024 / 1024),
      /** Seconds that the reading of one article may take. */
      seconds: z
        .number()
        .positive()
        .max(600)
        .default(LIMITS.articleMs / 1000),
    })
    .prefault({}),
});
export type Publication = z.infer<typeof Publication>;
