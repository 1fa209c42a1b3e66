import type { Tag } from './tag.ts';

/** What front matter has for those who print it in the prose: `page.author`. */
export type Values = ReadonlyMap<string, string>;

const LITERAL = /^(["'])((?:(?!\1)[\s\S])*)\1\s*(\|[\s\S]*)?$/u;
const NAME = /^[\w$.[\]"'-]+$/u;
/** What a site knows of its own address: nothing, so that a path begins at its root. */
const SITE =
  /^(?:site|config|settings|env)\.(?:base_?url|base_?path|url|root|domain|web_?root|github\.url)$|^(?:base_?url|base_?path|site_?url|webroot|root_?url)$/iu;
const OWNER =
  /^(?:page|post|article|frontmatter|\$frontmatter|props|metadata|params|\$page|data)\./iu;
/** Filters that change no words. */
const QUIET =
  /^\s*\|\s*(?:url|relative_?url|absolute_?url|rel_?url|abs_?url|prepend|append|asset|asset_?path|static|safe|escape|html|markdownify|strip|e|locale_?url|with_?base|uri_?escape|url_?encode)\b/iu;

/** Follows what the variables of templates hold, where a text says it. */
export interface Variables {
  /** Takes a tag that may set one: `{% assign site = "https://…" %}`. */
  take(tag: Tag): void;
  /** Gives what an output says, or nothing where nobody here knows. */
  valueOf(expression: string): string | undefined;
}

/** Opens the variables of a text. */
export function openVariables(values: Values): Variables {
  const own = new Map<string, string>();
  const lookUp = (name: string): string | undefined => {
    if (own.has(name)) return own.get(name);
    if (SITE.test(name)) return '';
    const key = name
      .replace(/^\./u, '')
      .replace(OWNER, '')
      .replace(/^params\./iu, '');
    return key.includes('.') ? undefined : values.get(key.toLowerCase().replace(/[-_]/gu, ''));
  };
  return {
    take({ syntax, name, rest }) {
      if (syntax !== 'template-tag' || (name !== 'assign' && name !== 'set')) return;
      const [, key, written = ''] = /^([\w.-]+)\s*=\s*(.*)$/su.exec(rest) ?? [];
      const [, , text, filters] = LITERAL.exec(written.trim()) ?? [];
      if (key !== undefined && text !== undefined && filters === undefined) own.set(key, text);
    },
    valueOf(expression) {
      const [, , text, filters] = LITERAL.exec(expression.trim()) ?? [];
      if (text !== undefined)
        return filters === undefined || QUIET.test(filters) ? text : undefined;
      const [first = '', ...rest] = expression.split('|');
      const parts = first.split(/\s\+\s|\s~\s/u).map((part) => {
        const literal = LITERAL.exec(part.trim())?.[2];
        return literal ?? (NAME.test(part.trim()) ? lookUp(part.trim()) : undefined);
      });
      const quiet = rest.length === 0 || QUIET.test(`|${rest.join('|')}`);
      return quiet && parts.every((part) => part !== undefined) ? parts.join('') : undefined;
    },
  };
}
