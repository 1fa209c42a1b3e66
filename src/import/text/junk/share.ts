import { fold } from './fold.ts';

/** Networks and means that an article is passed on by. */
const MEANS = `
facebook|twitter|x|x.com|whatsapp|telegram|viber|linkedin|pinterest|reddit|messenger|instagram|threads|bluesky|mastodon|tumblr|youtube|tiktok|vk|ok|vkontakte|одноклассники|вконтакте|фейсбук|твиттер|телеграм|ватсап|вк|skype|line|hatena|はてなブックマーク|pocket|flipboard|xing|signal|email|e-mail|mail|sms|rss|google news|google+|snapchat|wechat|weibo|微信|微博|微信好友|朋友圈|qq|qq空间|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|ایمیل|تلگرام|واتس‌اپ|توییتر|فیسبوک|פייסבוק|טוויטר|וואטסאפ|טלגרם|מייל|בפייסבוק|בטוויטר|בוואטסאפ|בטלגרם|במייל|באימייל|फेसबुक|ट्विटर|व्हाट्सएप|व्हाट्सऐप
`;
/** Words that ask to pass it on. */
const ASKING = `
share|shares|tweet|tweets|retweet|pin|pin it|like|likes|post|send|forward|copy link|copy url|link copied|link|copied|copy|more|print|save|bookmark|share this|share this article|share this story|share article|share this post|share via|share on|share to|share with|share now
compartir|comparte|compartir en|copiar enlace|enviar|imprimir|partager|partager sur|partagez|copier le lien|envoyer|imprimer|tweeter|teilen|artikel teilen|link kopieren|drucken|twittern|condividi|condividi su|copia link|stampa|invia|compartilhar|compartilhe|partilhar|partilhe|copiar link|delen|deel|deel dit artikel|kopieer link|link kopiëren
поделиться|поделиться в|поделитесь|скопировать ссылку|копировать ссылку|ссылка|отправить|печать|твитнуть|нравится|поділитися|поділитись|скопіювати посилання|копіювати посилання|udostępnij|podziel się|kopiuj link|skopiuj link|wyślij|drukuj|sdílet|sdílejte|kopírovat odkaz|poslat
paylaş|paylaşın|bağlantıyı kopyala|linki kopyala|haberi paylaş|yazdır|gönder|beğen|linki kopyalayın|linki kopyala|göndər|bəyən|dostlarla paylaş|שתף|שתפו|שיתוף|העתק קישור|העתקת קישור|שלח|הדפס|ציוץ|שתפו את הכתבה
شارك|مشاركة|شارك على|نسخ الرابط|انسخ الرابط|ارسل|طباعة|غرد|اشتراک گذاری|اشتراک‌گذاری|به اشتراک بگذارید|کپی لینک|ارسال|چاپ|लिंक कॉपी करें|शेयर|शेयर करें|साझा करें|ट्वीट|ट्वीट करें
シェア|シェアする|ツイート|ツイートする|リンクをコピー|urlをコピー|ポスト|ポストする|送る|印刷|分享|分享到|分享至|复制链接|複製連結|转发|打印|扫一扫
`;

const listOf = (text: string) => text.trim().split(/[|\n]/u).map(fold);
const MEANS_SET: ReadonlySet<string> = new Set(listOf(MEANS));
const ASKING_SET: ReadonlySet<string> = new Set(listOf(ASKING));
/** Asked for in so many words, or set in no other place: a button wherever it stands. */
const PLAIN =
  /^(?:share (?:this|on|via|article)|tweet(?: this)?$|copy (?:link|url)|link copied|compartir en|partager sur|condividi su|поделиться|скопировать ссылку|копировать ссылку|поділитися|скопіювати посилання|udostępnij|link kopieren|artikel teilen|bağlantıyı kopyala|linki kopyala|haberi paylaş|העתק קישור|שתפו את הכתבה|نسخ الرابط|کپی لینک|लिंक कॉपी करें|リンクをコピー|复制链接|分享到|複製連結)/u;

/**
 * Says how sure it is that a line is a bar of share buttons: `sure` wherever it stands, `likely` among
 * others of its kind or at the head or the end; a single name of a network may be a subhead.
 */
export function shareBar(line: string): 'sure' | 'likely' | undefined {
  const text = fold(line);
  if (text.length === 0 || text.length > 160) return undefined;
  const parts = text
    .split(/[|•·/,;:→>+\t]|\s{2,}/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+]+$/gu, ''))
    .filter((part) => part !== '' && !/^\d[\d.,]*\s?[kmк]?$/u.test(part));
  if (parts.length === 0) return undefined;
  let [asking, means] = [0, 0];
  for (const part of parts) {
    const counts = countIn(part);
    if (!counts) return undefined;
    asking += counts.asking;
    means += counts.means;
  }
  if (asking + means >= 3 || (asking > 0 && means > 0) || PLAIN.test(text)) return 'sure';
  return 'likely';
}

/** Counts the phrases that a part wholly consists of, the longest first. */
function countIn(part: string): { asking: number; means: number } | undefined {
  const words = part.split(' ');
  if (words.length > 24) return undefined;
  let [asking, means] = [0, 0];
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2, 1].find((n) => {
      const phrase = words.slice(at, at + n).join(' ');
      return at + n <= words.length && (ASKING_SET.has(phrase) || MEANS_SET.has(phrase));
    });
    if (length !== undefined) {
      if (ASKING_SET.has(words.slice(at, at + length).join(' '))) asking++;
      else means++;
      at += length;
    } else if (
      at > 0 &&
      /^(?:\d[\d.,]*[kmк]?|on|via|to|by|en|sur|auf|su|no|na|op|в|на|у|da|ب|على|в)$/u.test(
        words[at] ?? '',
      )
    )
      at++;
    else return undefined;
  }
  return { asking, means };
}
