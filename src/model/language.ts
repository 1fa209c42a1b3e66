import * as z from 'zod';
import { readLanguage } from './language-tag.ts';

/** A BCP 47 language tag in its canonical form. */
export const Language = z.string().transform((text, context) => {
  const language = readLanguage(text);
  if (language !== undefined) return language;
  context.addIssue({ code: 'custom', message: 'a language tag such as `en`, `en-GB` or `he`' });
  return z.NEVER;
});
