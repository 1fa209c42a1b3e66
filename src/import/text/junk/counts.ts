import { fold } from './fold.ts';

const NUMBER = String.raw`\d[\d.,\s]{0,10}\s?[kmкм]?`;

/** Words of figures that a page counts, in lower case, by what they are. */
const COUNTS: readonly (readonly [why: string, words: string])[] = [
  [
    'a count of comments',
    'comments?|replies|reply|responses?|comentarios?|commentaires?|kommentare?|commenti|commento|comentários?|reacties|reactie|комментари(?:й|и|я|ев)|коментар(?:і|ів|я)?|komentarz(?:e|y)?|komentář(?:e|ů)?|yorum|şərh|rəy|תגובות|תגובה|تعليقات|تعليق|نظر|دیدگاه|टिप्पणियां|टिप्पणी|コメント|条评论|评论|則留言',
  ],
  [
    'a count of views',
    'views?|reads|page views|hits|visitas|visualizaciones|lecturas|vues|aufrufe|visualizzazioni|visualizações|weergaven|просмотр(?:а|ов)?|просмотры|перегляд(?:и|ів)?|odsłon|wyświetleń|wyświetlenia|zobrazení|görüntülenme|okunma|baxış|baxılıb|oxunub|oxunma|צפיות|مشاهدة|مشاهدات|بازدید|व्यूज|回閲覧|次浏览|浏览|閲覧数|次阅读',
  ],
  [
    'a count of shares',
    'shares?|tweets?|likes?|retweets?|compartidos|partages|condivisioni|gedeeld|репост(?:а|ов)?|поделились|paylaşım|שיתופים|مشاركة|مشاركات',
  ],
];
const READING = new RegExp(
  [
    String.raw`^(?:estimated )?(?:read(?:ing)? time|tiempo de lectura|temps de lecture|lecture|lesezeit|lesedauer|tempo di lettura|tempo de leitura|leestijd|время чтения|час читання|czas czytania|doba čtení|okuma süresi|oxuma müddəti|זמן קריאה|وقت القراءة|مدة القراءة|زمان مطالعه|पढ़ने का समय|読了時間|阅读时间)\s*[:：]?\s*(?:~|≈|about|ca\.?)?\s*\d{1,3}(?:[-–]\d{1,3})?\s*[\p{L}\p{M}.']{0,12}(?: [\p{L}\p{M}]{1,8})?$`,
    String.raw`^\d{1,3}(?:[-–]\d{1,3})?[\s-]?(?:min(?:ute|uto|uten|uti|utos|utes|uut)?s?\.?|мин\.?|минут[ыа]?|хв\.?|хвилин[и]?|dk\.?|dakika|dəq\.?|dəqiqə|דקות|دقائق|دقيقة|دقیقه|मिनट|分|分钟)\s*(?:read(?:ing)?(?: time)?|to read|de lectura|de lecture|lesezeit|lesedauer|di lettura|de leitura|leestijd|lezen|чтения|на чтение|читання|czytania|čtení|okuma(?: süresi)?|oxuma|קריאה|قراءة|مطالعه|पढ़ने में|で読めます|阅读)$`,
  ].join('|'),
  'u',
);
const RELATIVE =
  /^(?:(?:published|posted|updated|last updated)\s*:?\s*)?(?:(?:\d{1,3}|an?|one) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|\d{1,2}\s?[mhd] ago|yesterday|just now|hace \d{1,3} \p{L}{3,8}|il y a \d{1,3} \p{L}{3,8}|vor \d{1,3} \p{L}{3,8}|\d{1,3} (?:минут[уы]?|час(?:а|ов)?|дн(?:я|ей)) назад|\d{1,3} (?:saat|gün|dakika|dəqiqə) (?:önce|əvvəl))$/u;

const FORMS = COUNTS.map(
  ([why, words]) =>
    [
      why,
      new RegExp(
        String.raw`^(?:(?:${fold(words)})\s*[:(（]?\s*${NUMBER}\s*[)）]?|[(（]?${NUMBER}\s*(?:${fold(words)})[)）]?)$`,
        'u',
      ),
    ] as const,
);

/** Says which of a page's figures a folded line is: comments, views, the time that reading takes. */
export function countOf(line: string): string | undefined {
  if (line.length > 60 || !/\d|ago|yesterday|now/u.test(line)) return undefined;
  if (READING.test(line)) return 'a reading time';
  if (RELATIVE.test(line)) return 'a time that names no day';
  return FORMS.find(([, form]) => form.test(line))?.[0];
}
