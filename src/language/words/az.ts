import type { Words } from '../words.ts';

export const az: Words = {
  language: 'az',
  roles: {
    aut: ['Müəllif: {names}', 'Müəlliflər: {names}'],
    rpt: ['Müxbir: {names}', 'Müxbirlər: {names}'],
    edt: ['Redaktor: {names}', 'Redaktorlar: {names}'],
    pht: ['Foto: {names}', 'Foto: {names}'],
    trl: ['Tərcümə: {names}', 'Tərcümə: {names}'],
    ill: ['Rəsmlər: {names}', 'Rəsmlər: {names}'],
    ctb: ['İştirak edib: {names}', 'İştirak ediblər: {names}'],
  },
  additionalReporting: [
    'Materialı hazırlamağa kömək edib: {names}',
    'Materialı hazırlamağa kömək ediblər: {names}',
  ],
  updated: 'Yenilənib: {date}',
  correction: ['Düzəliş', 'Düzəlişlər'],
  notes: 'Qeydlər',
  note: 'Qeyd {number}',
  backToText: 'Mətnə qayıt',
  contents: 'Mündəricat',
  cover: 'Üz qabığı',
  article: 'Məqalə',
  landmarks: 'Əsas bölmələr',
  coverOf: '“{title}” məqaləsinin üz qabığı',
  missingImage: 'Şəkil tapılmadı: {alt}',
  taskDone: 'yerinə yetirilib',
  taskOpen: 'açıq',
  summary: {
    structure: 'Mətndə başlıqlar, mündəricat və məntiqi oxu ardıcıllığı var.',
    imagesDescribed: 'Bütün şəkillərin təsviri var.',
    imagesUndescribed: 'Bəzi şəkillərin təsviri yoxdur.',
    notes: 'Qeydlər mətndəki yerləri ilə qarşılıqlı əlaqələndirilib.',
  },
};
