/** Words before a date that say what day it is, in lower case. */
const PUBLISHED = `
published|publication date|date published|first published|posted|date|dated|issued
publicado el|publicado|publicada|fecha de publicación|fecha
publié le|publié|date de publication|paru le
veröffentlicht am|veröffentlicht|erschienen am|erschienen|erstellt am|datum|vom|stand
pubblicato il|pubblicato|data di pubblicazione|data
publicado em|data da publicação|data de publicação
gepubliceerd op|gepubliceerd|geplaatst op|verschenen op
опубликовано|дата публикации|дата|размещено|опубліковано|дата публікації|оприлюднено
opublikowano|data publikacji|dodano|publikováno|vydáno|datum vydání|zveřejněno
yayınlanma tarihi|yayımlanma tarihi|yayınlandı|yayın tarihi|tarih|giriş
dərc edilib|dərc olunub|yayımlanıb|dərc tarixi|tarix
פורסם בתאריך|פורסם ב|פורסם|תאריך פרסום|תאריך
نُشر في|نشر في|نُشر|نشر|تاريخ النشر|التاريخ|تاريخ
تاریخ انتشار|منتشر شده|انتشار|تاریخ
प्रकाशित|प्रकाशन तिथि|तारीख|दिनांक
公開日|公開|掲載日|掲載|投稿日|配信|发布时间|发布于|发布日期|发布|發佈時間|發佈於|時間|时间|日期
`;

const UPDATED = `
updated|last updated|last modified|modified|date modified|last edited
actualizado el|actualizado|actualizada|última actualización|mis à jour le|mis à jour|modifié le
aktualisiert am|aktualisiert|zuletzt aktualisiert|aggiornato il|aggiornato|ultimo aggiornamento
atualizado em|atualizado|última atualização|bijgewerkt op|bijgewerkt|laatst bijgewerkt
обновлено|изменено|последнее обновление|оновлено|zaktualizowano|aktualizacja|aktualizováno
güncellenme tarihi|güncelleme tarihi|güncellendi|güncelleme|son güncelleme|yenilənib|yeniləndi
עודכן בתאריך|עודכן ב|עודכן|עדכון אחרון|تم التحديث في|تم التحديث|آخر تحديث|حُدّث
به‌روزرسانی|به روز رسانی|آخرین به‌روزرسانی|अपडेटेड|अपडेट|更新日|最終更新|更新时间|更新于|更新時間|更新
`;

const listOf = (text: string) =>
  text
    .trim()
    .split(/[|\n]/u)
    .sort((a, b) => b.length - a.length)
    .join('|');

const LABEL = new RegExp(
  String.raw`^(?:(?<updated>${listOf(UPDATED)})|(?:${listOf(PUBLISHED)}))(?:\s+(?:on|at))?(?:\s*[:：]\s*|\s+|(?=\d))`,
  'iu',
);

/** What stands before a date, and the text after it. */
export interface Labelled {
  readonly kind: 'published' | 'updated' | 'none';
  readonly rest: string;
}

/** Takes the word away that says what a date is of: 'Published:', 'Обновлено', 'פורסם ב'. */
export function takeDateLabel(text: string): Labelled {
  const found = LABEL.exec(text);
  if (!found) return { kind: 'none', rest: text };
  const kind = found.groups?.updated === undefined ? 'published' : 'updated';
  return { kind, rest: text.slice(found[0].length) };
}
