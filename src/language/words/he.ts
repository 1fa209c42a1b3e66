import type { Words } from '../words.ts';

export const he: Words = {
  language: 'he',
  roles: {
    aut: ['מאת {names}', 'מאת {names}'],
    rpt: ['דיווח: {names}', 'דיווח: {names}'],
    edt: ['עריכה: {names}', 'עריכה: {names}'],
    pht: ['צילום: {names}', 'צילום: {names}'],
    trl: ['תרגום: {names}', 'תרגום: {names}'],
    ill: ['איור: {names}', 'איור: {names}'],
    ctb: ['בהשתתפות {names}', 'בהשתתפות {names}'],
  },
  additionalReporting: ['השתתף בהכנת הידיעה: {names}', 'השתתפו בהכנת הידיעה: {names}'],
  updated: 'עודכן: {date}',
  correction: ['תיקון', 'תיקונים'],
  notes: 'הערות',
  note: 'הערה {number}',
  backToText: 'חזרה לטקסט',
  contents: 'תוכן העניינים',
  cover: 'כריכה',
  article: 'המאמר',
  landmarks: 'ציוני דרך',
  coverOf: 'כריכת „{title}”',
  missingImage: 'תמונה חסרה: {alt}',
  taskDone: 'בוצע',
  taskOpen: 'פתוח',
  summary: {
    structure: 'בטקסט יש כותרות, תוכן עניינים וסדר קריאה הגיוני.',
    imagesDescribed: 'לכל התמונות יש תיאור.',
    imagesUndescribed: 'לחלק מהתמונות אין תיאור.',
    notes: 'ההערות מקושרות למקומן בטקסט ובחזרה.',
  },
};
