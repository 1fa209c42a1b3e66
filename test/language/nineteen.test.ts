import { describe, expect, it } from 'vitest';
import { writeDateline } from '../../src/language/dateline.ts';
import { formatDate } from '../../src/language/dates.ts';
import { bylineLines, contributorLines, textOf } from '../../src/language/names.ts';
import { wordFileOf } from '../../src/language/word-files.ts';
import { speaks, type Words, wordsOf } from '../../src/language/words.ts';
import type { Contributor } from '../../src/model/byline.ts';

const person = (name: string, role: Contributor['role'] = 'aut'): Contributor => ({ name, role });

/** What each language prints for one, two and three names, a helper, two days, and a dateline. */
interface Printed {
  readonly names: readonly [string, string, string];
  readonly bylines: readonly [string, string, string];
  readonly help: string;
  /** 2024-04-07 and 2024-05-01. */
  readonly dates: readonly [string, string];
  /** Place and country of the dateline, in nominative. */
  readonly from: readonly [place: string, country: string];
  /** In the plain form with country and agency, and in Reuters' with the day. */
  readonly datelines: readonly [string, string];
}

const LATIN = ['Ada Lind', 'Ben Ono', 'Cleo Varga'] as const;

const PRINTED: Readonly<Record<string, Printed>> = {
  en: {
    names: LATIN,
    bylines: ['By Ada Lind', 'By Ada Lind and Ben Ono', 'By Ada Lind, Ben Ono and Cleo Varga'],
    help: 'Additional reporting by Ada Lind',
    dates: ['7 April 2024', '1 May 2024'],
    from: ['Baku', 'Azerbaijan'],
    datelines: ['BAKU, Azerbaijan (Agency) — ', 'BAKU, 7 April (Agency) - '],
  },
  'en-US': {
    names: LATIN,
    bylines: ['By Ada Lind', 'By Ada Lind and Ben Ono', 'By Ada Lind, Ben Ono and Cleo Varga'],
    help: 'Additional reporting by Ada Lind',
    dates: ['April 7, 2024', 'May 1, 2024'],
    from: ['Baku', 'Azerbaijan'],
    datelines: ['BAKU, Azerbaijan (Agency) — ', 'BAKU, April 7 (Agency) - '],
  },
  es: {
    names: ['Inés Ibarra', 'Óscar Ruiz', 'Íñigo Sanz'],
    bylines: [
      'Por Inés Ibarra',
      'Por Inés Ibarra y Óscar Ruiz',
      'Por Inés Ibarra, Óscar Ruiz e Íñigo Sanz',
    ],
    help: 'Con información de Inés Ibarra',
    dates: ['7 de abril de 2024', '1 de mayo de 2024'],
    from: ['Bakú', 'Azerbaiyán'],
    datelines: ['BAKÚ, Azerbaiyán (Agency) — ', 'BAKÚ, 7 de abril (Agency) - '],
  },
  'es-MX': {
    names: ['Inés Ibarra', 'Óscar Ruiz', 'Íñigo Sanz'],
    bylines: [
      'Por Inés Ibarra',
      'Por Inés Ibarra y Óscar Ruiz',
      'Por Inés Ibarra, Óscar Ruiz e Íñigo Sanz',
    ],
    help: 'Con información de Inés Ibarra',
    dates: ['7 de abril de 2024', '1 de mayo de 2024'],
    from: ['Bakú', 'Azerbaiyán'],
    datelines: ['BAKÚ, Azerbaiyán (Agency) — ', 'BAKÚ, 7 de abril (Agency) - '],
  },
  fr: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Par Ada Lind', 'Par Ada Lind et Ben Ono', 'Par Ada Lind, Ben Ono et Cleo Varga'],
    help: 'A aussi contribué : Ada Lind',
    dates: ['7 avril 2024', '1er mai 2024'],
    from: ['Bakou', 'Azerbaïdjan'],
    datelines: ['BAKOU, Azerbaïdjan (Agency) – ', 'BAKOU, 7 avril (Agency) - '],
  },
  de: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Von Ada Lind', 'Von Ada Lind und Ben Ono', 'Von Ada Lind, Ben Ono und Cleo Varga'],
    help: 'Mitarbeit: Ada Lind',
    dates: ['7. April 2024', '1. Mai 2024'],
    from: ['Gießen', 'Deutschland'],
    datelines: ['GIESSEN, Deutschland (Agency) – ', 'GIESSEN, 7. April (Agency) - '],
  },
  it: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Di Ada Lind', 'Di Ada Lind e Ben Ono', 'Di Ada Lind, Ben Ono e Cleo Varga'],
    help: 'Ha collaborato Ada Lind',
    dates: ['7 aprile 2024', '1º maggio 2024'],
    from: ['Baku', 'Azerbaigian'],
    datelines: ['BAKU, Azerbaigian (Agency) – ', 'BAKU, 7 aprile (Agency) - '],
  },
  pt: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Por Ada Lind', 'Por Ada Lind e Ben Ono', 'Por Ada Lind, Ben Ono e Cleo Varga'],
    help: 'Reportagem adicional de Ada Lind',
    dates: ['7 de abril de 2024', '1º de maio de 2024'],
    from: ['Baku', 'Azerbaijão'],
    datelines: ['BAKU, Azerbaijão (Agency) — ', 'BAKU, 7 de abril (Agency) - '],
  },
  'pt-PT': {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Por Ada Lind', 'Por Ada Lind e Ben Ono', 'Por Ada Lind, Ben Ono e Cleo Varga'],
    help: 'Com Ada Lind',
    dates: ['7 de abril de 2024', '1 de maio de 2024'],
    from: ['Baku', 'Azerbaijão'],
    datelines: ['BAKU, Azerbaijão (Agency) – ', 'BAKU, 7 de abril (Agency) - '],
  },
  nl: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Door Ada Lind', 'Door Ada Lind en Ben Ono', 'Door Ada Lind, Ben Ono en Cleo Varga'],
    help: 'Met medewerking van Ada Lind',
    dates: ['7 april 2024', '1 mei 2024'],
    from: ['IJmuiden', 'Nederland'],
    datelines: ['IJMUIDEN, Nederland (Agency) – ', 'IJMUIDEN, 7 april (Agency) - '],
  },
  ru: {
    names: ['Анна Лебедева', 'Борис Орлов', 'Вера Соколова'],
    bylines: [
      'Текст: Анна Лебедева',
      'Текст: Анна Лебедева и Борис Орлов',
      'Текст: Анна Лебедева, Борис Орлов и Вера Соколова',
    ],
    help: 'Помощь в подготовке материала: Анна Лебедева',
    dates: ['7 апреля 2024', '1 мая 2024'],
    from: ['Баку', 'Азербайджан'],
    datelines: ['БАКУ, Азербайджан (Agency) — ', 'БАКУ, 7 апреля (Agency) - '],
  },
  uk: {
    names: ['Олена Кравець', 'Ігор Бойко', 'Ілона Мельник'],
    bylines: [
      'Текст: Олена Кравець',
      'Текст: Олена Кравець та Ігор Бойко',
      'Текст: Олена Кравець, Ігор Бойко та Ілона Мельник',
    ],
    help: 'Допомога в підготовці матеріалу: Олена Кравець',
    dates: ['7 квітня 2024', '1 травня 2024'],
    from: ['Баку', 'Азербайджан'],
    datelines: ['БАКУ, Азербайджан (Agency) — ', 'БАКУ, 7 квітня (Agency) - '],
  },
  pl: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: [
      'Tekst: Ada Lind',
      'Tekst: Ada Lind i Ben Ono',
      'Tekst: Ada Lind, Ben Ono i Cleo Varga',
    ],
    help: 'Współpraca: Ada Lind',
    dates: ['7 kwietnia 2024', '1 maja 2024'],
    from: ['Łódź', 'Polska'],
    datelines: ['ŁÓDŹ, Polska (Agency) – ', 'ŁÓDŹ, 7 kwietnia (Agency) - '],
  },
  cs: {
    names: ['Ada Lind', 'Ben Ono', 'Cleo Varga'],
    bylines: ['Text: Ada Lind', 'Text: Ada Lind a Ben Ono', 'Text: Ada Lind, Ben Ono a Cleo Varga'],
    help: 'Spolupráce: Ada Lind',
    dates: ['7. dubna 2024', '1. května 2024'],
    from: ['Žďár', 'Česko'],
    datelines: ['ŽĎÁR, Česko (Agency) – ', 'ŽĎÁR, 7. dubna (Agency) - '],
  },
  tr: {
    names: ['Işıl Demir', 'İnci Kaya', 'Can Öz'],
    bylines: [
      'Yazı: Işıl Demir',
      'Yazı: Işıl Demir ve İnci Kaya',
      'Yazı: Işıl Demir, İnci Kaya ve Can Öz',
    ],
    help: 'Habere katkıda bulunan: Işıl Demir',
    dates: ['7 Nisan 2024', '1 Mayıs 2024'],
    from: ['İstanbul', 'Türkiye'],
    datelines: ['İSTANBUL, Türkiye (Agency) – ', 'İSTANBUL, 7 Nisan (Agency) - '],
  },
  az: {
    names: ['Ləman Əliyeva', 'İlqar Nəbi', 'Can Öz'],
    bylines: [
      'Müəllif: Ləman Əliyeva',
      'Müəlliflər: Ləman Əliyeva və İlqar Nəbi',
      'Müəlliflər: Ləman Əliyeva, İlqar Nəbi və Can Öz',
    ],
    help: 'Materialı hazırlamağa kömək edib: Ləman Əliyeva',
    dates: ['7 aprel 2024', '1 may 2024'],
    from: ['Gəncə', 'Azərbaycan'],
    datelines: ['GƏNCƏ, Azərbaycan (Agency) — ', 'GƏNCƏ, 7 aprel (Agency) - '],
  },
  he: {
    names: ['דנה לוי', 'יואב כהן', 'Ann Fox'],
    bylines: ['מאת דנה לוי', 'מאת דנה לוי ויואב כהן', 'מאת דנה לוי, יואב כהן ו־Ann Fox'],
    help: 'סיוע בהכנת הידיעה: דנה לוי',
    dates: ['7 באפריל 2024', '1 במאי 2024'],
    from: ['באקו', 'אזרבייג׳ן'],
    datelines: ['באקו, אזרבייג׳ן (Agency) – ', 'באקו, 7 באפריל (Agency) - '],
  },
  ar: {
    names: ['سلمى حداد', 'نور الدين', 'Ann Fox'],
    bylines: [
      'بقلم: سلمى حداد',
      'بقلم: سلمى حداد ونور الدين',
      'بقلم: سلمى حداد ونور الدين وAnn Fox',
    ],
    help: 'شارك في إعداد التقرير: سلمى حداد',
    dates: ['7 أبريل 2024', '1 مايو 2024'],
    from: ['باكو', 'أذربيجان'],
    datelines: ['باكو، أذربيجان (Agency) — ', 'باكو، 7 أبريل (Agency) - '],
  },
  'ar-EG': {
    names: ['سلمى حداد', 'نور الدين', 'Ann Fox'],
    bylines: [
      'بقلم: سلمى حداد',
      'بقلم: سلمى حداد ونور الدين',
      'بقلم: سلمى حداد ونور الدين وAnn Fox',
    ],
    help: 'شارك في إعداد التقرير: سلمى حداد',
    dates: ['٧ أبريل ٢٠٢٤', '١ مايو ٢٠٢٤'],
    from: ['باكو', 'أذربيجان'],
    datelines: ['باكو، أذربيجان (Agency) — ', 'باكو، ٧ أبريل (Agency) - '],
  },
  fa: {
    names: ['سارا کریمی', 'نیما راد', 'Ann Fox'],
    bylines: [
      'نویسنده: سارا کریمی',
      'نویسندگان: سارا کریمی و نیما راد',
      'نویسندگان: سارا کریمی، نیما راد و Ann Fox',
    ],
    help: 'همکاری در تهیهٔ گزارش: سارا کریمی',
    dates: ['۷ آوریل ۲۰۲۴', '۱ مهٔ ۲۰۲۴'],
    from: ['باکو', 'آذربایجان'],
    datelines: ['باکو، آذربایجان (Agency) — ', 'باکو، ۷ آوریل (Agency) - '],
  },
  'fa-u-ca-persian': {
    names: ['سارا کریمی', 'نیما راد', 'Ann Fox'],
    bylines: [
      'نویسنده: سارا کریمی',
      'نویسندگان: سارا کریمی و نیما راد',
      'نویسندگان: سارا کریمی، نیما راد و Ann Fox',
    ],
    help: 'همکاری در تهیهٔ گزارش: سارا کریمی',
    dates: ['۱۹ فروردین ۱۴۰۳', '۱۲ اردیبهشت ۱۴۰۳'],
    from: ['باکو', 'آذربایجان'],
    datelines: ['باکو، آذربایجان (Agency) — ', 'باکو، ۱۹ فروردین (Agency) - '],
  },
  hi: {
    names: ['आशा मेहरा', 'रवि दास', 'Ann Fox'],
    bylines: ['आलेख: आशा मेहरा', 'आलेख: आशा मेहरा और रवि दास', 'आलेख: आशा मेहरा, रवि दास और Ann Fox'],
    help: 'अतिरिक्त रिपोर्टिंग: आशा मेहरा',
    dates: ['7 अप्रैल 2024', '1 मई 2024'],
    from: ['बाकू', 'अज़रबैजान'],
    datelines: ['बाकू, अज़रबैजान (Agency) — ', 'बाकू, 7 अप्रैल (Agency) - '],
  },
  ja: {
    names: ['山田花子', '佐藤健', 'Ann Fox'],
    bylines: ['文／山田花子', '文／山田花子、佐藤健', '文／山田花子、佐藤健、Ann Fox'],
    help: '取材協力／山田花子',
    dates: ['2024年4月7日', '2024年5月1日'],
    from: ['バクー', 'アゼルバイジャン'],
    datelines: ['【バクー（アゼルバイジャン）＝Agency】', '［バクー　4月7日　Agency］'],
  },
  zh: {
    names: ['李华', '王芳', 'Ann Fox'],
    bylines: ['撰文：李华', '撰文：李华和王芳', '撰文：李华、王芳和Ann Fox'],
    help: '参与采访：李华',
    dates: ['2024年4月7日', '2024年5月1日'],
    from: ['巴库', '阿塞拜疆'],
    datelines: ['Agency巴库（阿塞拜疆）电　', 'Agency巴库4月7日电　'],
  },
  'zh-Hant': {
    names: ['林怡君', '陳志明', 'Ann Fox'],
    bylines: ['撰文／林怡君', '撰文／林怡君和陳志明', '撰文／林怡君、陳志明和Ann Fox'],
    help: '協力採訪／林怡君',
    dates: ['2024年4月7日', '2024年5月1日'],
    from: ['巴庫', '亞塞拜然'],
    datelines: ['（Agency巴庫（亞塞拜然）電）', '（Agency巴庫4月7日電）'],
  },
};

describe.each(Object.entries(PRINTED))('%s', (language, printed) => {
  const { names, bylines, help, dates, from, datelines } = printed;

  it('prints the byline of one, two and three', () => {
    for (const [i, line] of bylines.entries())
      expect(
        bylineLines(
          names.slice(0, i + 1).map((name) => person(name)),
          language,
        ).map(textOf),
      ).toEqual([line]);
  });

  it('prints who helped', () => {
    expect(contributorLines([person(names[0], 'rpt')], language).map(textOf)).toEqual([help]);
  });

  it('prints days', () => {
    expect(['2024-04-07', '2024-05-01'].map((day) => formatDate(day, language))).toEqual(dates);
  });

  it('prints the dateline in each house style', () => {
    const [place, country] = from;
    const dateline = { place, country, agency: 'Agency' };
    const write = (style: 'plain' | 'ap' | 'reuters', date?: string) => {
      const text = writeDateline({ ...dateline, ...(date && { date }) }, style, language);
      return text && text.before + text.place + text.rest;
    };
    expect([write('plain'), write('reuters', '2024-04-07')]).toEqual(datelines);
    expect(write('ap')).toBe(datelines[0]);
  });
});

describe('the words of each language', () => {
  const NINETEEN = 'en es fr de it pt pt-PT nl ru uk pl cs tr az he ar fa hi ja zh zh-Hant'.split(
    ' ',
  );
  const marks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([mark]) => mark).sort();

  /** Every text of a language's words, by the way to it. */
  const texts = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value ?? {}).flatMap(([key, part]) => texts(part, `${path}.${key}`));

  it.each(NINETEEN)('%s: are whole, with every place for what is filled in', (language) => {
    const words: Words = wordsOf(language);
    const ours = new Map(texts(words));
    for (const [path, english] of texts(wordsOf('en'))) {
      expect(ours.get(path), path).toBeTruthy();
      if (path !== '.language') expect(marks(ours.get(path) ?? ''), path).toEqual(marks(english));
    }
    expect(new Intl.Locale(words.language).language).toBe(new Intl.Locale(language).language);
  });

  it('are chosen by script and region', () => {
    const chosen = (tags: string) => tags.split(' ').map((tag) => wordFileOf(tag) ?? 'none');
    expect(chosen('zh-TW zh-HK zh-Hant zh-CN zh-Hans-HK zh')).toEqual([
      ...['zh-Hant', 'zh-Hant', 'zh-Hant', 'zh', 'zh', 'zh'],
    ]);
    expect(chosen('pt pt-BR pt-PT pt-AO pt-MZ')).toEqual(['pt', 'pt', 'pt-PT', 'pt-PT', 'pt-PT']);
    expect(chosen('en-US fr-CA az-Arab hi-Latn sv')).toEqual(['en', 'fr', 'none', 'none', 'none']);
    expect(speaks('sv')).toBe(false);
    expect(wordsOf('sv').language).toBe('en');
  });
});

describe('a dateline of Chinese and Japanese', () => {
  const write = (language: string, parts: { agency?: string; date?: string }) => {
    const text = writeDateline({ place: '東京', ...parts }, 'plain', language);
    return text && text.before + text.place + text.rest;
  };

  it('has the order of its agencies', () => {
    expect(write('ja', {})).toBe('【東京】');
    expect(write('ja', { agency: '共同' })).toBe('【東京＝共同】');
    expect(write('ja', { agency: '共同', date: '2024-04-07' })).toBe('【東京4月7日＝共同】');
    expect(write('zh', {})).toBe('【東京】');
    expect(write('zh', { agency: '新华社', date: '2024-04-07' })).toBe('新华社東京4月7日电\u3000');
    expect(write('zh-TW', { agency: '中央社', date: '2024-04-07' })).toBe('（中央社東京4月7日電）');
  });
});
