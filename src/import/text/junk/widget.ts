import { type DateLine, readDateLine } from '../dates/date-line.ts';

/** Signs and words of the buttons that set the size of a page's letters. */
const CONTROL =
  /\d{1,3}\s?(?:px|pt|%)(?!\p{L})|[↺⟲⟳↻⊕⊖]|(?<![\p{L}\d])[aааא][+\-−–]?(?=\s|$|[|/])|(?<![\p{L}\d])[+\-−–=±](?![\p{L}\d])|(?<!\p{L})(?:date|data|datum|дата|fecha|tarix|tarih|font size|text size|font|text|size|zoom|reset|taille du texte|taille|schriftgröße|tamaño de letra|tamaño|dimensione testo|tamanho do texto|lettergrootte|размер шрифта|шрифт|розмір шрифту|rozmiar tekstu|velikost písma|yazı boyutu|şrift|גודל טקסט|حجم الخط|اندازه متن|文字サイズ|字号)(?!\p{L})\s*:?/giu;
/** What shows that it is such a widget, and not a stray dash: a size, a turn, an A with its sign, both signs. */
const SURE =
  /\d\s?(?:px|pt)(?!\p{L})|[↺⟲⟳↻]|(?<![\p{L}\d])[aа][+\-−–](?=\s|$|[|/])|(?<![\p{L}\d])\+\s*[-−–](?!\d)|[-−–]\s*\+(?!\d)|(?:font|text) size|^a\s+a(?:\s+a)?$/iu;

/** A row of buttons for the size of the letters, with the date that stands among them. */
export interface Widget {
  readonly date?: DateLine;
}

/** Reads a line that is a text-size widget: `A- A A+`, `date 2024-04-07 + ↺ − 16 px`. */
export function readWidget(line: string, language: string): Widget | undefined {
  const text = line.trim();
  if (text === '' || text.length > 100 || !SURE.test(text)) return undefined;
  const rest = text
    .replace(CONTROL, ' ')
    .replace(/[|•·()[\]]|(?<!\d)[/:]|[/:](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return {};
  const date = readDateLine(rest, language);
  return date && { date };
}
