import type { Element, ElementContent, Properties } from 'hast';
import { WORDLESS_ELEMENTS } from '../../model/html.ts';
import { isElement } from '../element.ts';

/** Elements of MathML Core, and those of MathML 3 that temml writes and EPUB allows (EPUB 3.3 §6.1.3). */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['math', 'semantics', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mspace', 'ms', 'mfrac', 'msqrt'],
  ...['mroot', 'mstyle', 'mpadded', 'mphantom', 'menclose', 'msub', 'msup', 'msubsup', 'munder'],
  ...['mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd'],
]);
/** Elements that hold text. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** Attributes and what they may say; names are in small letters, as HTML's parser gives them. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  display: /^(?:block|inline)$/u,
  dir: /^(?:ltr|rtl)$/u,
  mathvariant: /^[a-z-]{1,30}$/u,
  displaystyle: /^(?:true|false)$/u,
  scriptlevel: /^[+-]?\d$/u,
  form: /^(?:prefix|infix|postfix)$/u,
  fence: /^(?:true|false)$/u,
  separator: /^(?:true|false)$/u,
  stretchy: /^(?:true|false)$/u,
  symmetric: /^(?:true|false)$/u,
  largeop: /^(?:true|false)$/u,
  movablelimits: /^(?:true|false)$/u,
  accent: /^(?:true|false)$/u,
  accentunder: /^(?:true|false)$/u,
  lspace: /^-?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  rspace: /^-?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  minsize: /^[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  maxsize: /^(?:[\d.]{1,8}(?:em|ex|px|pt|%)?|infinity)$/u,
  width: /^[+-]?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  height: /^[+-]?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  depth: /^[+-]?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  voffset: /^[+-]?[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  linethickness: /^[\d.]{1,8}(?:em|ex|px|pt|%)?$/u,
  notation: /^[a-z ]{1,60}$/u,
  columnspan: /^[1-9]\d?$/u,
  rowspan: /^[1-9]\d?$/u,
  columnalign: /^[a-z ]{1,60}$/u,
  rowspacing: /^[\d.a-z ]{1,60}$/u,
  columnspacing: /^[\d.a-z ]{1,60}$/u,
  columnlines: /^[a-z ]{1,60}$/u,
  rowlines: /^[a-z ]{1,60}$/u,
  mathcolor: /^(?:#[\da-f]{3,6}|[a-z]{3,20})$/iu,
};

/** What an element of a formula may have by which it is styled; temml's own, never a manuscript's. */
const CLASS = /^(?:tml|chr|wbk)-[a-z\d-]{1,30}$|^(?:mathcal|mathscr|upstrike|downstrike|sout)$/u;
const STYLE =
  /^(?:padding(?:-(?:left|right|top|bottom))?|width|text-align|border(?:-(?:left|right|top|bottom))?(?:-(?:width|style))?)$/u;
const STYLE_VALUE = /^[\w.%\s-]{1,60}$/u;

/** Attributes that MathML 3 gives to `mstyle` and not to `mrow`. */
const OF_STYLE = ['scriptlevel', 'displaystyle', 'mathcolor'];

/**
 * Leaves of a formula what the allow-list names; the text of an element that goes stays in it. Nothing
 * where no formula is left.
 * @param styled whether classes and styles stay: those of a manuscript's own MathML do not.
 */
export function cleanMath(node: Element, styled: boolean): Element | undefined {
  const [math] = clean(node, styled, false);
  return isElement(math, 'math') && textIn(math) !== '' ? math : undefined;
}

function clean(node: ElementContent, styled: boolean, inToken: boolean): ElementContent[] {
  if (node.type === 'text') {
    // Loose text would be no MathML.
    if (inToken) return [node];
    const value = node.value.trim();
    return value === ''
      ? []
      : [{ type: 'element', tagName: 'mtext', properties: {}, children: [{ ...node, value }] }];
  }
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (tagName.startsWith('annotation') || (tagName !== 'math' && WORDLESS_ELEMENTS.has(tagName)))
    return [];
  const children = node.children.flatMap((child) =>
    clean(child, styled, inToken || TOKENS.has(tagName)),
  );
  if (!ELEMENTS.has(tagName)) return children;
  if (inToken) return children;
  if (tagName === 'semantics') return children.slice(0, 1);
  const properties = attributesOf(node, styled);
  const asStyle = tagName === 'mrow' && OF_STYLE.some((name) => name in properties);
  return [{ ...node, tagName: asStyle ? 'mstyle' : tagName, properties, children }];
}

function attributesOf({ tagName, properties }: Element, styled: boolean): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const key = name.toLowerCase();
    const text = String(value ?? '');
    if (Object.hasOwn(ATTRIBUTES, key) && ATTRIBUTES[key]?.test(text)) kept[key] = text;
  }
  const { alttext, altText, className, style } = properties;
  const alt = altText ?? alttext;
  if (tagName === 'math' && typeof alt === 'string') kept.alttext = alt;
  if (!styled) return kept;
  const classes = (Array.isArray(className) ? className.map(String) : []).filter((name) =>
    CLASS.test(name),
  );
  if (classes.length > 0) kept.className = classes;
  const rules = String(style ?? '')
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .filter(([name = '', value = '']) => STYLE.test(name) && STYLE_VALUE.test(value))
    .map(([name, value]) => `${name}:${value}`);
  if (rules.length > 0 && tagName !== 'math') kept.style = rules.join(';');
  return kept;
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}
