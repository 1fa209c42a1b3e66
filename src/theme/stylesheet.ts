import layers from '@csstools/postcss-cascade-layers';
import postcss, { CssSyntaxError, parse } from 'postcss';
import calc from 'postcss-calc';
import properties from 'postcss-custom-properties';
import nesting from 'postcss-nesting';
import type { Finding } from '../model/message.ts';
import type { TemplateFile } from '../render/engine.ts';

export { languageFontRules } from './language-fonts.ts';
export { styleMistakes } from './style-mistakes.ts';

/**
 * Looks a style sheet over: it must parse, and may fetch nothing (no @import, no url() but `data:`),
 * since no rendition reaches out of itself.
 */
export async function checkStylesheet({ path, source }: TemplateFile): Promise<Finding[]> {
  const findings: Finding[] = [];
  const found = (line: number, column: number, ruleId: string, reason: string, note: string) =>
    findings.push({ severity: 'error', place: { line, column }, ruleId, reason, note });
  try {
    const root = parse(source, { from: path });
    root.walkAtRules('import', (rule) => {
      const at = rule.source?.start ?? { line: 1, column: 1 };
      const what = `@import ${rule.params}`;
      found(
        at.line,
        at.column,
        'style-fetch',
        `Expected styles of the theme's own, found \`${what}\``,
        'Copy the rules into the theme: nothing is fetched.',
      );
    });
    root.walkDecls((declaration) => {
      const url = /url\(\s*["']?(?!data:)([^"')]*)/iu.exec(declaration.value);
      if (!url) return;
      const at = declaration.source?.start ?? { line: 1, column: 1 };
      found(
        at.line,
        at.column,
        'style-fetch',
        `Expected no address in a style, found \`url(${url[1]})\``,
        'Fonts are named in theme.yml; a small picture can stand as a `data:` address.',
      );
    });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    found(
      error.line ?? 1,
      error.column ?? 1,
      'style-syntax',
      `Expected CSS, found: ${error.reason}`,
      'Nothing is built with a style sheet that does not parse.',
    );
  }
  return findings;
}

/**
 * Resolves styles for e-readers: custom properties, calc(), nesting and layers become plain CSS, which
 * Kindle and older engines ask for.
 */
export async function resolveForReaders(source: string): Promise<string> {
  const { css, root } = await postcss([
    layers(),
    nesting(),
    properties({ preserve: false }),
    calc({}),
  ]).process(source, { from: undefined });
  // The definitions have been put in where they were used.
  root.walkDecls(/^--/u, (declaration) => void declaration.remove());
  // A document says its own direction (EPUB 3.3 §6.3.1).
  root.walkDecls(/^(?:direction|unicode-bidi)$/u, (declaration) => void declaration.remove());
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  root.walkComments((comment) => void comment.remove());
  return css === '' ? '' : root.toString();
}
