import { readDate } from '../model/iso-date.ts';

const IN_NAME = /(?<!\d)(\d{4})([-/_])(\d{1,2})\2(\d{1,2})(?!\d)/u;

/**
 * Finds the day of publication where the front matter does not say it: in the file's path
 * (`2024-04-07-the-river.md`, `2024/04/07/the-river/index.md`), the nearest part first, else in the
 * address that another tool keeps (`path`, `permalink`, `url`, `slug`).
 * @param path path from the project's root, with `/`.
 * @returns ISO date.
 */
export function findPublished(path: string, addresses: readonly unknown[]): string | undefined {
  const parts = path.split('/');
  const names = [...parts.slice(-2).reverse(), path];
  const texts = [...names, ...addresses].filter((text) => typeof text === 'string');
  for (const text of texts) {
    const [, year, , month, day] = IN_NAME.exec(text) ?? [];
    const date = year === undefined ? undefined : readDate(`${year}-${month}-${day}`);
    if (date !== undefined) return date;
  }
  return undefined;
}
