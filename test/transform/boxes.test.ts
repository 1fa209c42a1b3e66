import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('boxes', () => {
  it('set a passage that is pulled out, with the one who said it', () => {
    const { html, told } = transform('Text.\n\n:::pullquote\nOther *words*.\n\n— Anna Writer\n:::');
    expect(html).toContain(
      '<aside class="pullquote" epub:type="pullquote" role="doc-pullquote"><p>Other <em>words</em>.</p><p class="pullquote-by">— Anna Writer</p></aside>',
    );
    expect(told).toEqual([]);
    const long = (times: number) =>
      transform(`:::pullquote\n${'Other words. '.repeat(times)}\n:::`).html;
    expect(long(5)).toContain('class="pullquote"');
    expect(long(15)).toContain('class="pullquote pullquote-long"');
    expect(long(30)).toContain('class="pullquote pullquote-longest"');
    expect(transform(':::pullquote{by="B *C*"}\n> Words.\n:::').html).toContain(
      '<p>Words.</p><p class="pullquote-by">— B <em>C</em></p></aside>',
    );
  });

  it('let those who listen hear a pulled passage once', () => {
    const repeated =
      'He said: “the type *was* still standing”.\n\n::: {.pull-quote}\nThe type was still standing\n:::';
    const { html } = transform(repeated);
    expect(html).toContain('epub:type="pullquote" aria-hidden="true"');
    expect(html).not.toContain('doc-pullquote');
  });

  it('set a sidebar with its title and any blocks', () => {
    const { html, notes, content } = transform(
      ':::sidebar[How it *was*]{#how}\n## Inner\n\nText[^1]\n\n![A boat](boat.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n:::\n\n## Outer\n\n[^1]: A note.',
    );
    expect(html).toMatch(
      /^<aside id="s-how" class="sidebar" epub:type="sidebar" aria-label="How it was"><p class="sidebar-title">How it <em>was<\/em><\/p><h2 id="s-inner">/u,
    );
    for (const part of ['noteref', '<figure', '<table', 'class="task done"'])
      expect(html.slice(0, html.indexOf('</aside>'))).toContain(part);
    expect(notes).toEqual(['<p>A note.</p>']);
    expect(content.headings.map(({ text }) => text)).toEqual(['Outer']);
  });

  it('keep the order of headings inside and around', () => {
    const levels = (markdown: string) =>
      [...transform(markdown).html.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));
    expect(
      levels('## A\n\n### B\n\n:::sidebar[T]\n# C\n\n### D\n\n# E\n:::\n\n### F\n\n## G'),
    ).toEqual([2, 3, 4, 5, 4, 3, 2]);
  });

  it.each([
    ['::: note\nText\n:::', 'box-note', 'Note'],
    [':::tip[Do]\nText\n:::', 'box-tip', 'Do'],
    [':::danger Mind it\nText\n:::', 'box-caution', 'Mind it'],
    [':::{important} Now\nText\n:::', 'box-important', 'Now'],
    ['::: {.callout-warning title="Hot"}\nText\n:::', 'box-warning', 'Hot'],
    ['::: {.callout-note}\n## Its heading\nText\n:::', 'box-note', 'Its heading'],
    ['> [!WARNING]\n> Text', 'box-warning', 'Warning'],
    ['> [!tip] Own title\n> Text', 'box-tip', 'Own title'],
  ])('understand what other tools write: %s', (markdown, kind, title) => {
    const { html, told } = transform(markdown);
    expect(html).toContain(`<aside class="box ${kind}"`);
    expect(html).toContain(`aria-label="${title}"><p class="box-title">${title}</p><p>Text</p>`);
    expect(told).toEqual([]);
  });

  it('say what a note is in the language of the article', () => {
    const { html } = transform(':::tip\nx\n:::', { language: 'he', direction: 'rtl' });
    expect(html).toContain('<p class="box-title">עצה</p>');
  });

  it('keep the lines of a verse, their spaces and its stanzas', () => {
    const { html } = transform(
      ':::verse[A Title]\nFirst line\n  second *line\n  third* line\n\n    deep stanza\n    of it\n\n-- A Poet\n:::',
    );
    expect(html).toBe(
      '<div class="verse"><p class="verse-title">A Title</p>' +
        '<p class="stanza"><span class="line">First line</span><br><span class="line in-1">second <em>line</em></span><br><span class="line in-1"><em>third</em> line</span></p>' +
        '<p class="stanza"><span class="line in-2">deep stanza</span><br><span class="line in-2">of it</span></p>' +
        '<p class="verse-by">— A Poet</p></div>',
    );
    expect(transform('- item\n\n  :::verse\n  one\n    two\n  :::').html).toContain(
      '<span class="line">one</span><br><span class="line in-1">two</span>',
    );
  });

  it('set the turns of an interview', () => {
    const { html } = transform(
      ':::interview\n**Anna Veld:** Why?\n\n**Ben**: *Because.*\n\nAnd more.\n\nQ: What?\n\n**Bold** alone.\n:::',
    );
    expect(html).toBe(
      '<div class="interview"><p class="turn question"><b class="speaker">Anna Veld:</b> Why?</p>' +
        '<p class="turn"><b class="speaker">Ben:</b> <em>Because.</em></p><p class="turn-more">And more.</p>' +
        '<p class="turn"><b class="speaker">Q:</b> What?</p><p class="turn-more"><strong>Bold</strong> alone.</p></div>',
    );
    const hebrew = transform(':::interview\nש: למה?\n\nת: ככה.\n:::', { language: 'he' }).html;
    expect(hebrew).toContain('<p class="turn question"><b class="speaker">ש:</b> למה?</p>');
  });

  it('stand in each other, with equal fences and with longer ones', () => {
    const equal = transform('::: sidebar\nA\n\n::: note\nB\n:::\n\nC\n:::').html;
    const longer = transform('::::sidebar\nA\n\n:::note\nB\n:::\n\nC\n::::').html;
    expect(equal).toBe(longer);
    expect(equal).toMatch(
      /<aside class="sidebar".*<aside class="box.*<\/aside><p>C<\/p><\/aside>/u,
    );
  });

  it('name what is wrong, and lose none of it', () => {
    const { html, messages } = transform(
      ':::sidbar[T *t*]\nA\n:::\n\n:::\n\n:::note[Open]\nB\n\n> C\n> :::',
    );
    expect(html).toContain('<strong>T <em>t</em></strong></p><p>A</p><p>:::</p>');
    expect(html).toContain(
      '<p>:::note[Open]</p><p>B</p><blockquote><p>C</p><p>:::</p></blockquote>',
    );
    expect(messages.map(({ ruleId, place }) => `${ruleId}@${place?.line}`)).toEqual([
      'unknown-box@1',
      'open-box@5',
      'open-box@7',
      'open-box@11',
    ]);
    expect(messages[0]?.note).toBe('Did you mean `sidebar`?');
  });

  it('end after raw HTML, which goes on to an empty line', () => {
    const { html, told } = transform(':::note\n<div>A</div>\n:::\n\nB');
    expect(html).toMatch(/<aside .*A.*<\/aside><p class="opening">B<\/p>/u);
    expect(told).toEqual([]);
  });

  it('give an id or a language to what they only group', () => {
    expect(transform('::: {#here lang=he}\nא\n:::').html).toBe(
      '<div id="s-here" lang="he" dir="rtl"><p>א</p></div>',
    );
  });

  it('are no way for raw HTML to speak to later steps', () => {
    const { html } = transform('<div data-box="sidebar"><p data-part="by">x</p></div>');
    expect(html).toBe('<div><p>x</p></div>');
  });
});
