/** Abbreviations that name one offset, or so nearly always that the press takes them for it. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', utc: 'Z', gmt: 'Z', ut: 'Z', wet: 'Z', мск: '+03:00', msk: '+03:00' },
  ...{ est: '-05:00', edt: '-04:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00' },
  ...{ pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', mez: '+01:00' },
  ...{ mesz: '+02:00', eet: '+02:00', eest: '+03:00', azt: '+04:00', jst: '+09:00' },
  ...{ et: '', pt: '', ct: '', bst: '', ist: '', cst: '', trt: '+03:00', idt: '+03:00' },
};
const AT =
  /^(?:T(?=\d)|,|-|–|—|\||·|•|at|um|à|a las|às|alle|ore|om|o|в|о|saat|godz\.|klo|ב-?שעה|الساعة|ساعت)\s*/iu;
const CLOCK =
  /^(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d{1,6})?\s*(?<half>[ap]\.?m\.?(?![\p{L}]))?/iu;
const NAMED =
  /^\(?(?<name>[\p{L}]{1,4})(?:\s*(?<offset>[+-−]\d{1,2}(?::?\d{2})?))?\)?(?![\p{L}\d])/u;
const OFFSET = /^\(?(?<offset>[+-−]\d{2}:?\d{2})\)?/u;
const AFTER = /^(?:uhr|hrs?|h|ч\.?|год\.?|Uhr)(?![\p{L}])\s*/iu;

/** A time of day in ISO 8601 form, `T09:30:00+04:00`, and the text after it. */
export interface TimeFound {
  readonly time: string;
  readonly rest: string;
}

const two = (value: number) => `${value}`.padStart(2, '0');

/** Reads the time that a text begins with, with its zone where one is named; what has none is local. */
export function takeTime(text: string): TimeFound | undefined {
  let rest = text;
  for (let again = true; again; ) {
    const cut = rest.replace(AT, '').trimStart();
    again = cut !== rest;
    rest = cut;
  }
  const clock = CLOCK.exec(rest);
  const { hour, minute = '', second = '00', half } = clock?.groups ?? {};
  if (!clock || hour === undefined) return undefined;
  let hours = Number(hour);
  if (half) hours = (hours % 12) + (/^p/iu.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  rest = rest.slice(clock[0].length).trimStart().replace(AFTER, '');
  const { zone, length } = zoneOf(rest);
  return {
    time: `T${two(hours)}:${minute}:${second}${zone}`,
    rest: rest.slice(length).trimStart(),
  };
}

function zoneOf(text: string): { zone: string; length: number } {
  const plain = OFFSET.exec(text);
  if (plain) return { zone: offsetOf(plain.groups?.offset ?? ''), length: plain[0].length };
  const named = NAMED.exec(text);
  const name = named?.groups?.name?.toLowerCase() ?? '';
  if (!named || !Object.hasOwn(ZONES, name)) return { zone: '', length: 0 };
  const offset = named.groups?.offset;
  return { zone: offset ? offsetOf(offset) : (ZONES[name] ?? ''), length: named[0].length };
}

function offsetOf(text: string): string {
  const figures = text.replace(/\D/gu, '');
  const [hours, minutes] =
    figures.length > 2 ? [figures.slice(0, -2), figures.slice(-2)] : [figures, '00'];
  const valid = Number(hours) < 15 && Number(minutes) < 60;
  return valid ? `${text[0] === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` : '';
}
