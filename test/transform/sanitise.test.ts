import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

describe('raw HTML', () => {
  it('keeps what the allow-list names, with sound attributes only', () => {
    const { html, told } = transform(
      '<p class="x" data-y="1">H<sub>2</sub>O, <abbr title="Web">W</abbr>, <time datetime="2024-04-07">7 April</time>, <time>soon</time></p>\n\n<ol start="3" type="Z"><li value="x">a</li></ol>',
    );
    expect(html).toBe(
      '<p class="opening">H<sub>2</sub>O, <abbr title="Web">W</abbr>, <time datetime="2024-04-07">7 April</time>, <span>soon</span></p><ol start="3"><li>a</li></ol>',
    );
    expect(told).toEqual([]);
  });

  it('drops what runs or fetches, names it with its line, and keeps the words around it', () => {
    const { html, told } = transform(
      [
        'One <b onclick="x()">two</b>.',
        '',
        '<script>alert(1)</script>',
        '<iframe src=file:///etc/passwd></iframe>',
        '<object data="x">no words</object>',
        '<meta http-equiv="refresh" content="0">',
        '<base href="x"><link rel="x" href="y">',
        '',
        '<p style="background:url(http://x/y.png)">three</p>',
        '',
        '<button>four</button> <svg><text>drawn</text></svg> five',
      ].join('\n'),
    );
    expect(
      html
        .replace(/<[^>]+>|\s+/gu, ' ')
        .trim()
        .split(/\s+/u),
    ).toEqual([...['One', 'two', '.', 'three', 'four', 'five']]);
    expect(html).not.toMatch(/script|iframe|object|meta|base|link|svg|style|onclick|passwd/u);
    expect(told).toEqual([
      ...['dropped-attribute@1', 'dropped-html@3', 'dropped-html@4', 'dropped-html@5'],
      ...['dropped-html@6', 'dropped-html@7', 'dropped-html@7', 'dropped-attribute@9'],
      ...['dropped-html@11', 'dropped-html@11'],
    ]);
  });

  it('names what a style would have fetched', () => {
    const { messages } = transform('<p style="background:url(http://x/y.png)">x</p>');
    expect(messages[0]?.reason).toContain('url(http://x/y.png)');
  });

  it('leaves out a script that an empty line parts, and nothing behind it', () => {
    const { html, told } = transform(
      'Before\n\n<noscript>\n\nhidden\n\n</noscript>\n\nAfter\n\nLast',
    );
    expect(html).toBe('<p class="opening">Before</p><p>After</p><p>Last</p>');
    expect(told).toEqual(['dropped-html@3']);
  });

  it('never lets an unclosed element swallow the article', () => {
    const { html, told } = transform(
      'A <svg> b\n\n<select>\n\nc\n\nd <title> e\n\n<plaintext>\n\nf',
    );
    for (const word of ['A', 'b', 'c', 'd', 'e', 'f'])
      expect(html).toMatch(new RegExp(`\\b${word}\\b`, 'u'));
    expect(told).toEqual(['dropped-html@1', 'dropped-html@3', 'dropped-html@7', 'dropped-html@9']);
  });

  it('opens components and says so in their own capitals; prints a placeholder as text', () => {
    const { html, messages } = transform(
      '<YouWillLearn>\n\nHello\n\n</YouWillLearn>\n\nRun `x` <crate> now.',
    );
    expect(html).toContain('<p class="opening">Hello</p>');
    expect(html).toContain('&#x3C;crate> now.');
    expect(messages.map(({ reason }) => /`(<[^`]+>)`/u.exec(reason)?.[1])).toEqual([
      ...['<YouWillLearn>', '<crate>'],
    ]);
  });

  it('sums up what repeats', () => {
    const { messages } = transform('<Card>x</Card>\n\n'.repeat(514));
    expect(messages).toHaveLength(501);
    expect(messages.at(-1)?.reason).toContain('14 more times');
  });

  it('opens details, with the summary in bold', () => {
    const { html } = transform(
      '<details>\n<summary>More</summary>\n\nHidden *text*.\n\n</details>',
    );
    expect(html).toBe('<div><p><strong>More</strong></p><p>Hidden <em>text</em>.</p></div>');
  });

  it('drops comments in silence, and tells of one that never ends', () => {
    expect(transform('a<!-- c -->b').html).toBe('<p class="opening">ab</p>');
    expect(transform('a\n\n<!-- open\n\nb').told).toEqual(['open-comment@3']);
  });

  it('puts elements where the schema of EPUB wants them', () => {
    const { html } = transform(
      'a <div>b</div> c <span><p>d</p></span>\n\n<ul>e<li>f</li></ul>\n\n<li>g</li>\n\n<dl><dd>h</dd></dl>\n\n<a href="https://a.example">i <a href="https://b.example">j</a></a>\n\n<figcaption>k</figcaption>',
    );
    expect(html).toBe(
      '<p class="opening">a </p><div><p>b</p></div><p> c </p><p>d</p><ul><li>e</li><li>f</li></ul><div><p>g</p></div><div><div>h</div></div><p><a href="https://a.example">i </a><a href="https://b.example">j</a></p><div><p>k</p></div>',
    );
  });

  it('tells of Markdown that is not read', () => {
    const { html, told } = transform('<aside>\n**a** [b](https://c.example)\n</aside>');
    expect(html).toContain('**a** [b](https://c.example)');
    expect(told).toEqual(['markdown-in-html@1']);
  });

  it('marks languages and their direction, and refuses what is no language', () => {
    const { html, told } = transform(
      '<span lang="he">שלום</span> <span lang="it">ciao</span> <i lang="Klingon!">x</i>',
    );
    expect(html).toBe(
      '<p class="opening"><span lang="he" dir="rtl">שלום</span> <span lang="it">ciao</span> <i>x</i></p>',
    );
    expect(told).toEqual(['bad-language@1']);
  });

  it('removes characters that XML forbids', () => {
    const { html, messages } = transform('a\u0001b \ufffe c');
    expect(html).toBe('<p class="opening">ab  c</p>');
    expect(messages[0]?.reason).toContain('U+0001, U+FFFE');
  });
});

describe('classes of raw HTML', () => {
  it('make boxes where they mean one, and nothing else', () => {
    const { html } = transform(
      '<aside class="pquote">\n\nHer words\n\n</aside>\n\n<div class="alert alert-warning">\n\nMind it\n\n</div>\n\n<div class="wide note-taking">\n\nText\n\n</div>',
    );
    expect(html).toContain('<aside class="pullquote"');
    expect(html).toContain('class="box box-warning"');
    expect(html).toMatch(/<div><p[^>]*>Text<\/p><\/div>$/u);
  });
});
