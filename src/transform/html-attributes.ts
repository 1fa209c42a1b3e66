import type { Element, Properties } from 'hast';
import type { VFile } from 'vfile';
import { readLanguage } from '../model/language-tag.ts';
import { BOXES, NOTE_KINDS } from '../model/markdown.ts';
import { placeOf, report } from '../model/message.ts';
import { KEPT } from './html-elements.ts';

/** What every element may have. */
const EVERYWHERE = ['id', 'lang', 'dir', 'title'] as const;

const whole = (value: string) => (/^-?\d{1,6}$/u.test(value) ? value : undefined);
const span = (value: string) => (/^[1-9]\d{0,2}$/u.test(value) ? value : undefined);
const oneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value) ? value : undefined;
const lower = (read: (value: string) => string | undefined) => (value: string) =>
  read(value.toLowerCase());

/** A date, time or date-time of HTML (§2.3.5), in its common forms; others would make the EPUB invalid. */
const TIME =
  /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?|\d{2}:\d{2}(?::\d{2})?)$/u;

/** How each property's value is checked; nothing where it is to go. */
const VALUES: Readonly<Record<string, (value: string) => string | undefined>> = {
  id: (value) => value.trim() || undefined,
  dir: lower(oneOf('ltr', 'rtl', 'auto')),
  title: (value) => value,
  href: (value) => value,
  src: (value) => value.trim(),
  alt: (value) => value,
  width: (value) => (/^\d{1,4}(?:px|%)?$/u.test(value.trim()) ? value.trim() : undefined),
  cite: (value) =>
    /^https?:/iu.test(value) && URL.canParse(value) ? new URL(value).href : undefined,
  dateTime: (value) => (TIME.test(value.trim()) ? value.trim() : undefined),
  start: whole,
  value: whole,
  span,
  colSpan: span,
  rowSpan: span,
  reversed: () => '',
  type: oneOf('1', 'a', 'A', 'i', 'I'),
  scope: lower(oneOf('row', 'col', 'rowgroup', 'colgroup')),
  align: lower(oneOf('left', 'right', 'center')),
  headers: (value) => value,
  dataTask: oneOf('done', 'open'),
  dataNoteCall: (value) => value,
  dataBox: oneOf(...BOXES),
  dataKind: oneOf(...NOTE_KINDS),
  dataPart: oneOf('title', 'by'),
  dataFormula: oneOf('inline', 'display', 'block'),
  dataStyle: oneOf('small-caps'),
  dataMarks: (value) => (/^[\d,]+$/u.test(value) ? value : undefined),
};

/** Cleans the properties of an element that stays: only known ones with sound values are left. */
export function cleanProperties(node: Element, as: string, file: VFile): Properties {
  const { properties } = node;
  const allowed = [...EVERYWHERE, ...(KEPT[as] ?? [])];
  const clean: Properties = {};
  for (const name of allowed) {
    const value = properties[name];
    if (name === 'className') {
      const classes = Array.isArray(value) ? value.map(String) : [];
      const language = classes.filter((one) => /^language-[\w+#.-]+$/u.test(one));
      if (language.length > 0) clean.className = language;
    } else if (value !== undefined && value !== null && value !== false) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      const found = VALUES[name]?.(text);
      if (found !== undefined) clean[name] = name === 'reversed' ? true : found;
    }
  }
  const lang = properties.lang ?? properties.xmlLang;
  if (typeof lang === 'string') setLanguage(clean, lang, node, file);
  // The old way to name a place in a text.
  if (as === 'a' && !clean.id && typeof properties.name === 'string') clean.id = properties.name;
  reportDropped(node, file);
  return clean;
}

function setLanguage(clean: Properties, lang: string, node: Element, file: VFile): void {
  delete clean.lang;
  if (lang.trim() === '') return;
  const language = readLanguage(lang);
  if (language) clean.lang = language;
  else
    report(
      file,
      'warning',
      'bad-language',
      `Expected a language tag such as \`en\` or \`he\`, found \`lang="${lang}"\`, which is left out`,
      { place: placeOf(node), note: 'Use a tag of BCP 47: `fr`, `pt-BR`, `zh-Hant`.' },
    );
}

function reportDropped(node: Element, file: VFile): void {
  const handlers = Object.keys(node.properties).filter((name) => /^on/iu.test(name));
  const style = node.properties.style;
  const names = handlers.map((name) => `\`${name.toLowerCase()}\``);
  if (typeof style === 'string') {
    const blocked = /@import[^;]*|url\([^)]*\)?/iu.exec(style)?.[0];
    names.push(blocked ? `\`style\` with \`${blocked.slice(0, 48)}\`` : '`style`');
  }
  if (names.length === 0) return;
  report(
    file,
    'warning',
    'dropped-attribute',
    `Expected plain HTML, found ${names.join(', ')} on \`<${node.tagName}>\`, which is left out`,
    { place: placeOf(node), note: 'Take it out; how things look is a matter of the theme.' },
  );
}
