const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-]\d{2}):?(\d{2}))?)?$/u;

/**
 * Writes an ISO date or date-time as a PDF date (ISO 32000-1 §7.9.4): `D:20240407093000+04'00`. What the
 * ISO form leaves open (the time, the zone) stays open.
 */
export function pdfDate(iso: string): string {
  const found = ISO.exec(iso);
  if (!found) throw new Error(`Expected an ISO date, found ${iso}`);
  const [, year, month, day, hour = '', minute = '', second = '00', utc, hours, minutes] = found;
  const time = hour === '' ? '' : `${hour}${minute}${second}`;
  const zone = utc ? 'Z' : hours ? `${hours}'${minutes}` : '';
  return `D:${year}${month}${day}${time}${zone}`;
}
