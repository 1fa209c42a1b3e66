import type { Role } from '../../../model/byline.ts';

/** Words before a name, by what the person did; those with `:` want a colon. */
const LABELS: readonly (readonly [role: Role, words: string])[] = [
  [
    'aut',
    `by|written by|words by|story by|author:|authors:|text:|text by|words:|story:|writer:|report by|reported by
por|texto:|texto de|autor:|autora:|autores:|escrito por|par|texte:|texte de|auteur:|auteure:|auteurs:|propos recueillis par|von|text von|autor:in:|autorin:|bericht von|di|testo:|testo di|autore:|autrice:|autori:|scritto da|door|tekst:|auteur:|geschreven door
автор:|авторы:|автор текста:|текст:|автори:|автор тексту:|autor:|autorka:|autorzy:|tekst:|autoři:|yazan:|yazar:|haber:|metin:|müəllif:|müəlliflər:|mətn:|yazdı:|hazırladı:|מאת|מאת:|כתב:|כתבה:|כותב:|כותבת:|بقلم|بقلم:|كتب:|كتبت:|الكاتب:|تأليف:|إعداد:|نویسنده:|به قلم|نوشته|گزارش:|लेखक:|रिपोर्ट:|文・|文：|文:|執筆:|著者:|筆者:|記者:|取材・文:|作者:|文/|文／|撰文:|記者|记者:|记者|本报记者|本報記者`,
  ],
  [
    'rpt',
    `reporting by|reporting:|additional reporting by|additional reporting:|with reporting by|reportage:|reportería:`,
  ],
  [
    'edt',
    `editing by|edited by|editor:|editing:|editado por|edición:|editor:|redaktion:|bearbeitung:|redazione:|edição:|redactie:|редактор:|редакція:|redakcja:|redaktor:|editör:|redaktor:|עורך:|עריכה:|تحرير:|المحرر:|ویراستار:|संपादन:|編集:|编辑:|責任編集:|责任编辑:|责编:|編輯:`,
  ],
  [
    'pht',
    `photo by|photos by|photograph by|photographs by|photography by|pictures by|photo:|photos:|photographer:|photography:|foto de|fotos de|foto:|fotos:|fotografía:|fotografía de|photo de|photos de|photographie:|fotograf:|fotografie:|foto di|fotografia:|fotografia de|foto's:|фото:|фотограф:|фотографии:|фото автора:|zdjęcia:|zdjęcie:|fot.|fotoğraf:|fotoğraflar:|foto:|צילום:|צילומים:|تصوير:|عکس:|عکاس:|फोटो:|写真:|撮影:|摄影:|图:|攝影:`,
  ],
  [
    'ill',
    `illustration by|illustrations by|illustration:|illustrations:|artwork by|graphics by|graphic by|graphics:|ilustración:|ilustraciones:|illustration de|illustrationen:|illustrazione:|illustrazioni:|ilustração:|illustratie:|иллюстрация:|иллюстрации:|ілюстрація:|ilustracja:|ilustrace:|illüstrasyon:|illüstrasiya:|איור:|איורים:|رسوم:|تصویرگر:|चित्रांकन:|イラスト:|插图:|插圖:`,
  ],
  [
    'trl',
    `translated by|translation by|translation:|translator:|traducción:|traducido por|traduction:|traduit par|übersetzung:|übersetzt von|aus dem englischen von|traduzione:|traduzione di|tradução:|traduzido por|vertaling:|vertaald door|перевод:|переводчик:|переклад:|tłumaczenie:|przekład:|překlad:|přeložil:|çeviri:|çeviren:|tərcümə:|tərcüməçi:|תרגום:|ترجمة:|مترجم:|ترجمه:|अनुवाद:|翻訳:|訳:|翻译:|译:|翻譯:`,
  ],
  [
    'ctb',
    `contributor:|contributors:|contributed to this report|research by|research:|with contributions by`,
  ],
];

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

const FORMS = LABELS.map(([role, words]) => {
  const all = [...new Set(words.trim().split(/[|\n]/u))].sort((a, b) => b.length - a.length);
  const plain = all.filter((word) => !word.endsWith(':') && !word.endsWith('：'));
  const colon = all.filter((word) => /[:：]$/u.test(word)).map((word) => word.slice(0, -1));
  const form = `^(?:(?:${colon.map(literal).join('|')})\\s?[:：]|(?:${plain.map(literal).join('|')})(?:\\s*[:：]|(?=\\s|・|/)|(?<=[/／・])))[\\s\\p{P}]{0,3}?(?=[\\p{L}«"“@])\\s*`;
  return [role, new RegExp(form, 'iu')] as const;
});

/** A credit: what someone did, and the text that names them. */
export interface Credit {
  readonly role: Role;
  readonly label: string;
  readonly rest: string;
}

/** Reads the word that says what a person did at the head of a text: 'By', 'Автор:', 'Photo by', 'מאת'. */
export function readCredit(text: string): Credit | undefined {
  if (text.length > 200) return undefined;
  for (const [role, form] of [...FORMS.slice(1), FORMS[0]!]) {
    const found = form.exec(text);
    if (found) return { role, label: found[0].trim(), rest: text.slice(found[0].length).trim() };
  }
  return undefined;
}
