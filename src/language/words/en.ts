import type { Words } from '../words.ts';

export const en: Words = {
  language: 'en',
  roles: {
    aut: ['By {names}', 'By {names}'],
    rpt: ['Reporting by {names}', 'Reporting by {names}'],
    edt: ['Edited by {names}', 'Edited by {names}'],
    pht: ['Photographs by {names}', 'Photographs by {names}'],
    trl: ['Translated by {names}', 'Translated by {names}'],
    ill: ['Illustrations by {names}', 'Illustrations by {names}'],
    ctb: ['With contributions by {names}', 'With contributions by {names}'],
  },
  additionalReporting: ['Additional reporting by {names}', 'Additional reporting by {names}'],
  updated: 'Updated {date}',
  correction: ['Correction', 'Corrections'],
  notes: 'Notes',
  note: 'Note {number}',
  backToText: 'Back to the text',
  contents: 'Contents',
  cover: 'Cover',
  article: 'Article',
  landmarks: 'Landmarks',
  coverOf: 'Cover of “{title}”',
  missingImage: 'Picture not found: {alt}',
  taskDone: 'done',
  taskOpen: 'open',
  summary: {
    structure: 'The text has headings, a table of contents and a logical reading order.',
    imagesDescribed: 'All pictures have descriptions.',
    imagesUndescribed: 'Some pictures have no description.',
    notes: 'Notes are linked to their places in the text and back.',
  },
};
