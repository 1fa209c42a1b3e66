import postcss, { type ChildNode, type Container, type Rule } from 'postcss';
import nesting from 'postcss-nesting';
import type { FontRole } from '../model/theme.ts';

/** The stacks of a language, by role. */
export interface LanguageFonts {
  /** BCP 47 */
  readonly language: string;
  readonly stacks: Readonly<Record<FontRole, string>>;
}

const STACK = /var\(\s*--font-(text|display|sans|mono)\b/u;
/** Selectors of the page as a whole: a passage is below them by its nature. */
const PAGE = /^(?:html|body|:root|\*)$/u;

function roleOf(rule: Rule): FontRole | undefined {
  let role: FontRole | undefined;
  rule.walkDecls(/^font(?:-family)?$/u, ({ value }) => {
    const named = STACK.exec(value)?.[1];
    if (named) role = named as FontRole; // the names that STACK lists
  });
  return role;
}

/** Puts a condition on the element of a selector, before its pseudo-element if it has one. */
const onElement = (selector: string, condition: string) =>
  selector.replace(/(?=::[\w-]+$)|$/u, condition);

/** Says whether a rule stands where styles of elements stand: not in @page, @font-face or @keyframes. */
function isPlain({ parent }: Rule): boolean {
  for (let at: Container<ChildNode> | postcss.Document | undefined = parent; at; at = at.parent)
    if (at.type === 'atrule' && !('name' in at && /^(?:media|supports|layer)$/u.test(`${at.name}`)))
      return false;
  return true;
}

/**
 * Writes the rules that set passages of other languages in their own order of fonts: for each rule of a
 * style sheet that names a stack, one for its elements in that language, and one for passages within them.
 * More special tags come last, so that `zh-Hant` wins over `zh`.
 * @param languages the article's own last: it may come back within a passage.
 */
export async function languageFontRules(
  source: string,
  languages: readonly LanguageFonts[],
): Promise<string> {
  const main = languages.at(-1);
  const { root } = await postcss([nesting()]).process(source, { from: undefined });
  const naming: { readonly selectors: string[]; readonly role: FontRole }[] = [];
  root.walkRules((rule) => {
    const role = isPlain(rule) ? roleOf(rule) : undefined;
    const last = naming.at(-1);
    if (role && last?.role === role) last.selectors.push(...rule.selectors);
    else if (role) naming.push({ selectors: [...rule.selectors], role });
  });
  const sorted = [...languages].sort((a, b) => (a.language < b.language ? -1 : 1));
  const rules: string[] = [];
  const write = (selectors: readonly string[], stack: string) => {
    if (selectors.length > 0) rules.push(`${selectors.join(',')}{font-family:${stack}}\n`);
  };
  for (const { language, stacks } of sorted) write([`[lang]:lang(${language})`], stacks.text);
  for (const { selectors, role } of naming)
    for (const { language, stacks } of sorted) {
      const own = selectors.filter((selector) => !PAGE.test(selector));
      const within = own.filter((selector) => !selector.includes('::'));
      write(
        [
          // Elements of the article's own language have its stack already.
          ...(language === main?.language ? within.map((s) => `[lang] ${s}`) : own).map(
            (selector) => onElement(selector, `:lang(${language})`),
          ),
          ...within.map((selector) => `${selector} [lang]:lang(${language})`),
        ],
        stacks[role],
      );
    }
  return rules.join('');
}
