import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { checkTemplates } from '../../src/render/template-check.ts';
import { readTemplates } from '../../src/theme/folders.ts';

const check = (files: Record<string, string>) => {
  const templates = new Map(
    Object.entries(files).map(([name, source]) => [name, { path: name, source }]),
  );
  return checkTemplates(templates, () => true).map(
    ({ ruleId, file, place, reason, note }) =>
      `${file}:${place?.line}:${place?.column} ${ruleId} ${/`(.+)`/u.exec(reason)?.[1]} → ${note}`,
  );
};

it('finds a misspelt variable in a condition and in a loop, where nothing else would tell', () => {
  expect(
    check({
      'a.liquid':
        '{% if article.dek %}x{% endif %}\n{% for n in article.bylins %}{% endfor %}\n  {{ artcle.deck }}',
    }),
  ).toEqual([
    'a.liquid:1:7 template-variable article.dek → Did you mean `deck`?',
    'a.liquid:2:13 template-variable article.bylins → Did you mean `bylines`?',
    'a.liquid:3:6 template-variable artcle.deck → Did you mean `article`?',
  ]);
});

it('knows what a partial is passed, what a template sets, and what lists have', () => {
  expect(
    check({
      'a.liquid':
        "{% assign words = 'x' %}{% render 'b', picture: article.leadImage, name: words %}{% if article.tags.size > 0 %}{{ article.tags.first }}{% endif %}",
      'b.liquid':
        '{{ picture.href }} {{ name }} {% for t in picture.any %}{{ forloop.index }}{% endfor %}',
    }),
  ).toEqual([]);
});

it('names each fault of syntax with its place and the nearest name', () => {
  expect(
    check({
      'a.liquid': 'x {{ article.deck | upcse }}\n{% fro x in y %}',
      'b.liquid': '{% if article.deck %}open',
      'c.liquid': 'text {{ article.deck',
      'd.liquid': '{% endif %}',
      'e.liquid': "{% if article.deck %}{{ 'a' | nonsuchfilter }}{% endif %}",
    }),
  ).toEqual([
    'a.liquid:1:3 template-filter upcse → Did you mean `upcase`?',
    'a.liquid:2:1 template-tag fro → Did you mean `for`?',
    'b.liquid:1:1 template-open {% if article.deck %} → Close it with `{% endif %}`.',
    'c.liquid:1:6 template-open {{ article.deck → Close it with `}}` or `%}`.',
    'd.liquid:1:1 template-tag endif → What it belongs to was not begun, or was ended before.',
    'e.liquid:1:22 template-filter nonsuchfilter → The filters are those of LiquidJS: templates/README.md lists them.',
  ]);
});

it('has nothing to say of our own templates', async () => {
  const templates = await readTemplates([join(packageRoot(), 'templates')]);
  expect(templates.size).toBeGreaterThan(15);
  expect(checkTemplates(templates, () => true)).toEqual([]);
});
