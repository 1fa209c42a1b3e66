import { describe, expect, it } from 'vitest';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { findLostWords } from '../../src/prove/lost-words.ts';
import { toXhtml } from '../../src/render/markup.ts';
import { articleOf, transform } from './article-of.ts';

const altsOf = (html: string) => [...html.matchAll(/alttext="([^"]*)"/gu)].map(([, alt]) => alt);

describe('formulas', () => {
  it('stand in the line as MathML, with words for those who hear them and the source', () => {
    const { html, content, told } = transform('The area is $\\pi r^2$, of course.');
    expect(html).toMatch(
      /<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML" alttext="πr\^2"><semantics>.*<annotation encoding="application\/x-tex">\\pi r\^2<\/annotation><\/semantics><\/math>, of course/u,
    );
    expect(content.facts.math).toBe(true);
    expect(told).toEqual([]);
  });

  it.each([
    ['\\frac{a+1}{2}', '(a + 1)/2'],
    ['\\sqrt{x^2+1}', '√(x^2 + 1)'],
    ['\\sqrt[3]{x}', '√[3]x'],
    ['\\sum_{i=1}^n x_i', '∑_(i = 1)^nx_i'],
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1, 2; 3, 4)'],
    ["f'(x) \\le \\text{at most } 3", 'f′(x) ≤ at most 3'],
  ])('are written in one line: %s', (tex, alternative) => {
    expect(altsOf(transform(`$${tex}$`).html)).toEqual([alternative]);
  });

  it('stand apart, numbered where they have a name, and are referred to', () => {
    const { html, told } = transform(
      '$$\na = b\n$$\n\n$$\nc = d\n$$ {#eq-c}\n\n```math\ne\n```\n\nBy [](#eq-c) and [that one](#eq-c).',
    );
    expect(html.match(/<div class="formula"/gu)).toHaveLength(3);
    expect(html).toContain('id="s-eq-c"');
    expect(html).toContain('<span class="formula-number">(1)</span>');
    expect(html).toContain('By <a href="#s-eq-c">(1)</a> and <a href="#s-eq-c">that one</a>.');
    expect(told).toEqual([]);
  });

  it('stay as they were written where TeX refuses them, and say why', () => {
    const { html, messages } = transform('Then $\\foo{x}$ and\n\n$$\n\\frac{1\n$$');
    expect(html).toContain('Then <code>\\foo{x}</code> and');
    expect(html).toContain('\\frac{1');
    expect(messages.map(({ ruleId, place }) => `${ruleId}@${place?.line}`)).toEqual([
      'formula@1',
      'formula@3',
    ]);
    expect(messages[0]?.reason).toContain('can’t be set'.replace('’', "'"));
  });

  it('reach nothing outside and cost no more than their length', () => {
    const { html } = transform(
      '$\\href{https://e.example}{x}$ $\\includegraphics{a.png}$ $\\def\\a{\\a\\a}\\a$ $\\class{c}{x}$ $\\rule{9999em}{9999em}$',
    );
    expect(html).not.toMatch(/href=|src=|9999em"/u);
    const start = performance.now();
    transform(`$${'{'.repeat(3000)}x${'}'.repeat(3000)}$ $${'x^'.repeat(3000)}x$`);
    transform('$x$ '.repeat(1000));
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('may be MathML of the manuscript, cleaned by an allow-list', () => {
    const { html, told } = transform(
      'A <math onclick="x" class="c" style="color:red" display="inline"><mi href="javascript:x">y</mi><script>z</script><mo>=</mo><mn>2</mn></math> b\n\n<math><mi>a</mi>',
    );
    expect(html).toContain(
      'A <math display="inline" xmlns="http://www.w3.org/1998/Math/MathML" alttext="y = 2"><mi>y</mi><mo>=</mo><mn>2</mn></math> b',
    );
    expect(html).toContain('a');
    expect(told).toEqual(['dropped-html@1', 'dropped-html@3', 'unknown-html@3']);
  });

  it('are no words of the prose for the proof', () => {
    const markdown =
      'One $\\text{two}$ three <math><mtext>four</mtext></math> five.\n\n$$\nsix\n$$';
    const words = gatherWords(articleOf(markdown, { headline: 'H' }));
    expect(words.body.words).toEqual(['One', 'three', 'five']);
    const { content } = transform(markdown);
    const page = `<body xmlns="http://www.w3.org/1999/xhtml"><h1>H</h1>${toXhtml(content.body.children)}</body>`;
    expect(findLostWords(words, [page], 'en')).toEqual([]);
  });

  it('keep their letters from the marks of the language', () => {
    const { html } = transform('"$a\'$" -- $\\text{"x"}$', { language: 'fr' });
    expect(html).toContain('«\u202f<math');
    expect(html).not.toContain('<mtext>«');
  });
});
