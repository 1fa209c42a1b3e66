import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { toPrintHtml, toXhtml } from '../../src/render/markup.ts';

const call = h('a.noteref', { href: '#note-1', 'epub:type': 'noteref', role: 'doc-noteref' }, '1');

describe('markup', () => {
  it('is well-formed XHTML for the EPUB, whatever the text', () => {
    expect(toXhtml([h('p', { lang: 'he', title: 'a < b & "c"' }, 'x < y & ]]> z', h('br'))])).toBe(
      '<p lang="he" title="a &#x3C; b &#x26; &#x22;c&#x22;" xml:lang="he">x &#x3C; y &#x26; ]]&#x3E; z<br /></p>',
    );
  });

  it('leaves a namespace that stands in the prose alone', () => {
    const text = 'the attribute xmlns="http://www.w3.org/1999/xhtml" says so';
    expect(toXhtml([h('p', text)])).toBe(`<p>${text}</p>`);
  });

  it('keeps what e-readers know a note by out of the print', () => {
    expect(toXhtml([call])).toContain('epub:type="noteref" role="doc-noteref"');
    expect(toPrintHtml([call])).toBe('<a class="noteref" href="#note-1">1</a>');
  });
});
