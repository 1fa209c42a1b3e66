import type { Tag } from './tag.ts';

/** Attributes of JSX, for those of HTML. */
const NAMES: Readonly<Record<string, string>> = { classname: 'class', htmlfor: 'for' };
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;

/** Writes a tag of JSX that is an element of HTML with the attributes that HTML can read. */
export function setHtmlTag({ name, args }: Tag, closed: boolean): string {
  const attributes = [...args.named].flatMap(([key, value]) =>
    value.startsWith('{') || /^(?:style|on)/u.test(key)
      ? []
      : [` ${NAMES[key] ?? key}="${value.replaceAll('"', '&quot;')}"`],
  );
  const tag = `<${name}${attributes.join('')}>`;
  return closed && !VOID.test(name) ? `${tag}</${name}>` : tag;
}
