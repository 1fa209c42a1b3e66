import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEpub } from '../../src/write/epub/read.ts';
import { epubcheckFindings, HAS_EPUBCHECK, portFindings } from '../reading/epubcheck.ts';
import { readPdf } from '../reading/pdf.ts';
import { type JsonRun, makeFolder, offprintJson } from './offprint.ts';

// Short articles in several languages, built by the real command.

const front = (lines: string) =>
  `---\n${lines}\npublished: 2024-04-07\nupdated: 2024-05-01\n---\n\n`;

const ARTICLES: Readonly<Record<string, string>> = {
  fr: `${front('headline: "Le pont qui ne voulait pas fermer"\nlanguage: fr\nbyline: [Aline Carrère, Hugo Besnard]\ndateline: { place: Nantes, country: France }\ncontributors: [{ name: Odile Marchand, role: rpt }]')}À six heures du matin, le gardien du pont tournant descend les quatorze marches qui mènent à la chambre des machines. "Il ne veut plus se fermer", dit-il en posant la main sur la roue dentée ; depuis trois hivers, le mécanisme réclame une patience que les bateliers n'ont plus toujours. La ville a promis 12 000 euros, soit 25 % de la réparation.

Les habitants du quartier, eux, ont pris l'habitude d'attendre : on sort un livre, on parle du temps, on se demande pourquoi *personne* ne construit une passerelle. Un maître d'école y emmène ses élèves et leur explique le mouvement des engrenages, M. Delaunay ayant dessiné au tableau noir tout ce que l'on ne voit pas sous l'eau.[^1]

[^1]: Le carnet d'entretien commence en 1908 et compte aujourd'hui plusieurs centaines de pages.
`,
  ru: `${front('headline: "Почтальон на леднике"\nlanguage: ru\nbyline: [Вера Лосева, Игорь Саянов]\ndateline: { place: Нальчик, agency: Агентство }\ncontributors: [{ name: Анна Грибова, role: rpt }]')}Раз в неделю, если позволяет погода, к метеостанции поднимается почтальон. В рюкзаке у него письма, батарейки и свежая газета -- "иначе они забудут, какой сегодня день", говорит он и смеётся. Дорога занимает 5 ч, последние 2 км идут по льду, и в конце подъёма к. т. н. Саянов уже ждёт у двери.

На станции работают трое: они записывают температуру, чинят приборы и разговаривают друг с другом о том, чего здесь нет. Т. е. о деревьях, о хлебе, о *городском шуме*. А. С. Громов провёл наверху девять зим и утверждает, что тишина тоже бывает разной.
`,
  ar: `${front('headline: "حارس المنارة الأخير"\nlanguage: ar\nbyline: [سلمى حداد, كريم النجار]\ndateline: { place: طرابلس, country: لبنان, agency: وكالة }\ncontributors: [{ name: هدى منصور, role: rpt }]')}يصعد الحارس كل مساء مئة وعشرين درجة ليشعل المصباح بيده، مع أن السفن لم تعد تحتاج إليه. قال "لو انطفأ ليلة واحدة لسأل عنه الصيادون"، ثم أشار إلى دفتر سجّل فيه حال البحر منذ عام 1987 -- صفحة لكل يوم.

تريد البلدية أن تحوّل البرج إلى متحف صغير، لكن أهل الميناء يفضّلون أن يبقى *كما هو*: ضوءًا بطيئًا يدور فوق أسطح البيوت. وفي الصيف يأتي تلاميذ المدرسة ومعهم أسئلة كثيرة عن المرايا والزيت والريح.
`,
  fa: `${front('headline: "نانوای کوچهٔ بید"\nlanguage: fa\nbyline: [سارا کریمی, نیما راد]\ndateline: { place: شیراز, country: ایران }')}پیش از آنکه آفتاب به دیوار روبه‌رو برسد، تنور روشن است و نخستین مشتری پشت در ایستاده است. نانوا می‌گوید "خمیر از آدم‌ها منظم‌تر است" و با دست‌های آردی ساعت را نشان می‌دهد. هر روز ۲۵ کیلو آرد، نه بیشتر و نه کمتر.

کوچه در سال‌های اخیر عوض شده است، اما بوی نان هنوز *همسایه‌ها* را بیدار می‌کند. کودکی که آن روزها روی چهارپایه می‌ایستاد حالا خودش پیشخوان را اداره می‌کند و دفتر نسیه را کنار گذاشته است.
`,
  tr: `${front('headline: "Isırgan otu pazarı"\nlanguage: tr\nbyline: [Işıl Demirci, İnci Karaca]\ndateline: { place: İzmir, country: Türkiye }')}Salı sabahları meydanın gölgeli tarafında ot satan kadınlar kurulur; tezgâhlarda isimlerini şehirde kimsenin bilmediği yapraklar durur. "Bunu haşlayacaksın, ötekini çiğ yiyeceksin" diye anlatıyor Nuriye Hanım, elindeki demeti göstererek. Bir kilosu 60 TL, öğleden sonra yarı fiyatına.

Belediyenin hazırladığı küçük kitapçıkta otuz iki bitkinin çizimi ve yöresel adları bulunuyor. Pazarcılar kitapçığı *ezberlemiş* gibi konuşuyorlar, çünkü anlatılanların çoğunu zaten onlardan dinlemişlerdi; yazanlar yalnızca kâğıda geçirdi.
`,
  cs: `${front('headline: "Knihovna v tramvaji"\nlanguage: cs\nbyline: [Tereza Doležalová, Ondřej Hruška]\ndateline: { place: Žďár nad Sázavou, country: Česko }')}V úterý odpoledne zastaví na konečné stará tramvaj, ve které se nedá nikam odjet, ale dá se v ní číst. "Lidé sem chodí hlavně kvůli tichu", říká knihovnice a rovná svazky na polici, kde kdysi seděl průvodčí. Za rok si vypůjčili 12 000 knih, o 15 % víc než předtím.

Vůz dostala čtvrť darem od dopravního podniku a s opravou pomáhali sousedé: natírali, šroubovali a hádali se o *barvu* závěsů. Dnes se v něm pořádá i odpolední čtení pro děti, které nejraději sedí v kabině řidiče a předstírají odjezd.
`,
};

const LANGUAGES = Object.keys(ARTICLES);
let folder: string;
let run: JsonRun;

beforeAll(async () => {
  const files = Object.entries(ARTICLES).map(([language, text]) => [
    `manuscript/piece-${language}.md`,
    text,
  ]);
  folder = await makeFolder({
    'manuscript/publication.yml': 'name: The Ferry\npage: { size: A5 }\n',
    ...Object.fromEntries(files),
  });
  run = await offprintJson(['build', '--formats', 'epub,pdf'], folder);
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const output = (language: string, format: string) =>
  readFile(join(folder, 'dist', `piece-${language}.${format}`));
const pageOf = async (language: string) =>
  (await readEpub(await output(language, 'epub'))).documents.join('');

/** What a page must say, markup left out. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Par Aline Carrère et Hugo Besnard',
    '7 avril 2024',
    'Mis à jour le 1er mai 2024',
    'NANTES, France – À six',
    '«\u202fIl ne veut plus se fermer\u202f», dit-il',
    'dentée\u202f; depuis',
    'd’attendre\u00a0: on',
    '12\u202f000 euros, soit 25\u00a0%',
    'M.\u00a0Delaunay',
    'A aussi contribué\u00a0: Odile Marchand',
  ],
  ru: [
    'Текст: Вера Лосева и Игорь Саянов',
    '7 апреля 2024 Обновлено 1 мая 2024',
    'НАЛЬЧИК (Агентство) — Раз',
    'В\u00a0рюкзаке',
    'газета\u00a0— «иначе',
    'А.\u00a0С.\u00a0Громов',
    'Помощь в подготовке материала: Анна Грибова',
  ],
  ar: [
    'بقلم: سلمى حداد وكريم النجار',
    'طرابلس، لبنان (وكالة) — يصعد',
    'قال «لو انطفأ ليلة واحدة لسأل عنه الصيادون»',
    'آخر تحديث: 1 مايو 2024',
  ],
  fa: [
    'نویسندگان: سارا کریمی و نیما راد',
    '۷ آوریل ۲۰۲۴',
    'شیراز، ایران — پیش',
    '«خمیر از آدم‌ها منظم‌تر است»',
  ],
  tr: ['Yazı: Işıl Demirci ve İnci Karaca', '7 Nisan 2024', 'İZMİR, Türkiye – Salı', '“Bunu'],
  cs: [
    'Text: Tereza Doležalová a\u00a0Ondřej Hruška',
    '7. dubna 2024',
    'ŽĎÁR NAD SÁZAVOU, Česko – V\u00a0úterý',
    '„Lidé sem chodí hlavně kvůli tichu“',
    '12\u00a0000 knih, o\u00a015\u00a0%',
  ],
};

describe.each(LANGUAGES)('an article in %s', (language) => {
  it('is built, and nothing is wrong with it', async () => {
    const { status, messages } = run.of(`piece-${language}.md`);
    expect(messages.filter((m) => m.severity !== 'info')).toEqual([]);
    expect(status).toBe('built');
    expect(await portFindings(await output(language, 'epub'))).toEqual([]);
    // The reference takes seconds for each; one of each direction is enough beside its port.
    if (HAS_EPUBCHECK && ['ar', 'fr'].includes(language))
      expect(await epubcheckFindings(await output(language, 'epub'))).toEqual([]);
  });

  it('speaks its language on the page', async () => {
    const page = await pageOf(language);
    const text = page.replace(/<[^>]*>/gu, '').replace(/\n/gu, ' ');
    for (const words of SAYS[language] ?? []) expect(text).toContain(words);
    // Soft hyphens are for paper alone.
    expect(page).not.toContain('\u00ad');
    expect(page).toContain(`dir="${['ar', 'fa'].includes(language) ? 'rtl' : 'ltr'}"`);
  });
});

it('divides words in the print, and leaves no hyphen within a word of its text', async () => {
  let hyphens = 0;
  for (const language of ['fr', 'ru', 'tr', 'cs']) {
    const { pages } = await readPdf(await output(language, 'pdf'));
    const text = pages.join(' ');
    hyphens += (text.match(/\p{Ll}[-\u00ad\u2010] \p{Ll}/gu) ?? []).length;
    expect(text).not.toMatch(/\p{L}\u00ad\p{L}/u);
  }
  expect(hyphens).toBeGreaterThan(3);
});

it('runs from bundles in ASCII, as the loader reads them: no letter of a rule is mistaken', async () => {
  const lib = join(import.meta.dirname, '..', '..', 'lib');
  for (const name of (await readdir(lib)).filter((file) => file.endsWith('.cjs')))
    expect(/[^\x00-\x7f]/u.test(await readFile(join(lib, name), 'latin1')), name).toBe(false);
});
