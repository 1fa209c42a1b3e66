const RIGHTS =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|todos los derechos|tous droits|alle rechte|tutti i diritti|todos os direitos|все права|усі права|всі права|wszelkie prawa|wszystkie prawa|všechna práva|tüm hakları|bütün hüquqlar|כל הזכויות|جميع الحقوق|تمامی حقوق|सर्वाधिकार|無断転載|版权所有|版權所有)/iu;
const SOURCE =
  /^(?:source|fuente|quelle|fonte|bron|источник|джерело|źródło|zdroj|kaynak|mənbə|מקור|المصدر|منبع|स्रोत|出典|来源|來源)\s*[:：]\s*(?<value>\S.{0,118})$/iu;
const TAGS =
  /^(?:tags|topics|filed under|etiquetas|temas|mots[- ]clés|étiquettes|schlagwörter|schlagworte|themen|tag|argomenti|trefwoorden|теги|метки|тэги|tagi|štítky|etiketler|teqlər|açar sözlər|תגיות|وسوم|الكلمات المفتاحية|برچسب‌ها|टैग|タグ|标签|標籤)\s*[:：]\s*(?<value>\S.{0,198})$/iu;

/** What a line at the end of an article says of it, and of what kind that is. */
export interface EndLabel {
  readonly field: 'rights' | 'source' | 'tags';
  readonly value: string;
}

/** Reads a line of rights, a source or tags: `© …`, `Source: …`, `Tags: …`. */
export function readEndLabel(text: string): EndLabel | undefined {
  if (text.length > 220) return undefined;
  if (RIGHTS.test(text)) return { field: 'rights', value: text };
  for (const [field, form] of [
    ['source', SOURCE],
    ['tags', TAGS],
  ] as const) {
    const value = form.exec(text)?.groups?.value;
    if (value !== undefined) return { field, value };
  }
  return undefined;
}
