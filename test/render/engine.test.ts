import { describe, expect, it } from 'vitest';
import { createEngine, TemplateError } from '../../src/render/engine.ts';
import { templateMessages } from '../../src/render/template-message.ts';

const engineOf = (files: Record<string, string>) => {
  const templates = new Map(
    Object.entries(files).map(([name, source]) => [name, { path: `/theme/${name}`, source }]),
  );
  return { engine: createEngine(templates), templates };
};

function mistakeOf(files: Record<string, string>, data: object) {
  const { engine, templates } = engineOf(files);
  try {
    engine.render('a.liquid', data);
  } catch (error) {
    if (error instanceof TemplateError) return templateMessages(error, templates)[0];
    throw error;
  }
  throw new Error('It rendered.');
}

describe('the template engine', () => {
  it('escapes what it prints, but for raw', () => {
    const { engine } = engineOf({ 'a.liquid': '{{ x }}|{{ x | raw }}' });
    expect(engine.render('a.liquid', { x: '<b>&"' })).toBe('&lt;b&gt;&amp;&#34;|<b>&"');
  });

  it('names an unknown variable in a partial, with its place and the nearest name', () => {
    const files = { 'a.liquid': "{% render 'b', x: x %}", 'b.liquid': 'One\n  {{ x.headlin }}' };
    expect(mistakeOf(files, { x: { headline: 'H' } })).toMatchObject({
      file: '/theme/b.liquid',
      place: { line: 2, column: 6 },
      ruleId: 'template-variable',
      note: 'Did you mean `headline`?',
    });
  });

  it('names a missing partial and the nearest', () => {
    const files = { 'a.liquid': "{% render 'partials/bylin' %}", 'partials/byline.liquid': '' };
    expect(mistakeOf(files, {})).toMatchObject({ note: 'Did you mean `partials/byline`?' });
  });

  it('sees nothing that a prototype brings', () => {
    expect(() =>
      engineOf({ 'a.liquid': '{{ x.constructor }}' }).engine.render('a.liquid', { x: {} }),
    ).toThrow(TemplateError);
  });

  it('stops a template without an end', () => {
    const files = { 'a.liquid': '{% for i in (1..1000000000) %}x{% endfor %}' };
    expect(mistakeOf(files, {})).toMatchObject({ severity: 'error', ruleId: 'template' });
  });

  it('names all mistakes of all templates at once', () => {
    const files = {
      'a.liquid': "{{ x.headlin }} {% render 'b', x: x %}",
      'b.liquid': '{{ x.dek }}\n{{ picture.href }}',
    };
    const { engine, templates } = engineOf(files);
    try {
      engine.render('a', { x: { headline: '', deck: '' } });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      expect(
        templateMessages(error, templates).map((m) => [m.file, m.place?.line, m.note]),
      ).toEqual([
        ['/theme/a.liquid', 1, 'Did you mean `headline`?'],
        ['/theme/b.liquid', 1, 'Did you mean `deck`?'],
        ['/theme/b.liquid', 2, expect.stringContaining('picture: picture %}')],
      ]);
    }
    expect.assertions(1);
  });
});
