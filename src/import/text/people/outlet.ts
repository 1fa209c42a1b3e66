/** Agencies and papers that go by one word or by words like a person's name. */
const KNOWN = new Set(
  `reuters|ap|associated press|the associated press|afp|agence france-presse|agence france presse|dpa|efe|ansa|lusa|anp|pap|čtk|ctk|tass|тасс|риа новости|риа|интерфакс|interfax|укринформ|укрінформ|уніан|унн|lenta.ru|bbc|bbc news|bbc russian|cnn|npr|dw|deutsche welle|al jazeera|al-jazeera|the guardian|the times|the new york times|new york times|the washington post|bloomberg|politico|axios|el país|el mundo|le monde|le figaro|libération|der spiegel|die zeit|die welt|la repubblica|corriere della sera|la stampa|folha de s.paulo|o globo|público|de volkskrant|nrc|коммерсантъ|ведомости|известия|українська правда|gazeta wyborcza|rzeczpospolita|lidové noviny|hürriyet|cumhuriyet|sabah|anadolu ajansı|aa|trend|azərtac|azertac|apa|report|modern.az|news.az|azernews|turan|haaretz|הארץ|ידיעות אחרונות|ישראל היום|מעריב|ynet|וואלה|كونا|وام|وكالات|رويترز|الجزيرة|الأهرام|الشرق الأوسط|ایرنا|ایسنا|تسنیم|فارس|पीटीआई|भाषा|दैनिक भास्कर|共同通信|時事通信|朝日新聞|読売新聞|毎日新聞|新华社|新華社|中新社|人民日报|xinhua|kyodo|ians|pti|ani`.split(
    '|',
  ),
);
const WORDS =
  /(?<!\p{L})(?:news|times|post|press|agency|tribune|herald|gazette|daily|weekly|journal|media|tv|radio|magazine|review|courier|chronicle|observer|telegraph|express|zeitung|nachrichten|rundschau|agencia|agenzia|agência|agence|noticias|notícias|nouvelles|courrier|giornale|corriere|gazzetta|gazeta|dziennik|tygodnik|noviny|deník|haber|haberleri|gazetesi|ajansı|dergisi|xəbər|agentliyi|qəzeti|новости|газета|вести|вестник|журнал|агентство|новини|вісник|радио|радіо|телеканал|עיתון|חדשות|סוכנות|صحيفة|وكالة|قناة|جريدة|خبرگزاری|روزنامه|समाचार|न्यूज़|新聞|ニュース|通信|日报|晚报|新闻|通讯社|日報|晚報)(?!\p{L})/iu;
const WORDS_JOINED =
  /(?:zeitung|nachrichten|新聞|ニュース|通信社?|日报|晚报|新闻网?|通讯社|日報|晚報|時報|时报|周刊)$/u;
const DOMAIN = /^(?:www\.)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,12}$/u;

/** Says whether a text is the name of a large agency, paper or broadcaster. */
export function isKnownOutlet(text: string): boolean {
  return KNOWN.has(text.trim().toLowerCase());
}

/** Says how sure it is that a line names an outlet. */
export function outletOf(text: string): 'sure' | 'likely' | undefined {
  const plain = text.trim();
  if (plain.length > 50 || !/^[\p{L}\d]/u.test(plain) || /[!?:;]$/u.test(plain)) return undefined;
  const key = plain.toLowerCase().replace(/^(?:©|by)\s*/u, '');
  if (isKnownOutlet(key) || (DOMAIN.test(plain) && plain.includes('.'))) return 'sure';
  const words = plain.split(/\s+/u);
  if (words.length > 5 || /[.,]$/u.test(plain)) return undefined;
  const first = plain[0] ?? '';
  if (first.toLowerCase() !== first || first.toUpperCase() === first.toLowerCase())
    if (WORDS.test(plain) || WORDS_JOINED.test(plain)) return 'sure';
  // One word with a capital under a writer's name, or a name of capitals.
  if (
    words.length <= 3 &&
    /^[\p{Lu}\p{Lo}]/u.test(plain) &&
    words.every((word) => /^[\p{Lu}\p{Lo}\d&]/u.test(word))
  )
    return 'likely';
  return undefined;
}
