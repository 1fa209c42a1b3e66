import type { DatelineStyle } from '../model/dateline.ts';
import type { DatelineText } from './dateline.ts';

/** The parts of a dateline in words. */
interface DatelineParts {
  readonly place: string;
  /** Region and country. */
  readonly where: readonly string[];
  readonly day: string | undefined;
  readonly agency: string | undefined;
}

/**
 * Writes a dateline of Chinese or Japanese, as its agencies do:
 * - ja: `【東京4月7日＝共同】`; in the style of Reuters `［東京　4月7日　共同］`
 * - zh: `新华社北京4月7日电　`; in traditional characters `（中央社台北4月7日電）`
 * - zh where neither agency nor day is known: `【北京】`
 */
export function writeEastAsianDateline(
  parts: DatelineParts,
  style: DatelineStyle,
  language: string,
): DatelineText {
  const { place, where, day = '', agency = '' } = parts;
  const around = where.length > 0 ? `（${where.join('、')}）` : '';
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (primary === 'zh') {
    if (!day && !agency) return { before: '【', place, rest: `${around}】` };
    return script === 'Hant'
      ? { before: `（${agency}`, place, rest: `${around}${day}電）` }
      : { before: agency, place, rest: `${around}${day}电\u3000` };
  }
  if (style === 'reuters') {
    const after = [day, agency].filter((part) => part !== '').map((part) => `\u3000${part}`);
    return { before: '［', place, rest: `${after.join('')}］` };
  }
  return { before: '【', place, rest: `${around}${day}${agency && `＝${agency}`}】` };
}
