import * as z from 'zod';

const text = z.string().trim().min(1);

/** An ISO 8601 calendar date or date-time, kept as written: `2024-04-07`, `2024-04-07T09:30:00+04:00`. */
export const IsoDate = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);
export type IsoDate = z.infer<typeof IsoDate>;

/** House styles of the run-in dateline: order of parts, capitals, dash. */
export const DatelineStyle = z.enum(['plain', 'ap', 'reuters']);
export type DatelineStyle = z.infer<typeof DatelineStyle>;

/** Where, for whom and when a piece was filed. No field is ever invented. */
export const Dateline = z.strictObject({
  place: text.optional(),
  region: text.optional(),
  country: text.optional(),
  agency: text.optional(),
  date: IsoDate.optional(),
});
export type Dateline = z.infer<typeof Dateline>;
