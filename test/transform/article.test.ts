import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/model/message.ts';
import { Publication } from '../../src/model/publication.ts';
import { gatherWords } from '../../src/prove/gather-words.ts';
import { findLostWords } from '../../src/prove/lost-words.ts';
import { readArticle } from '../../src/read/article.ts';
import { findRoot } from '../../src/read/root.ts';
import { toXhtml } from '../../src/render/markup.ts';
import { transformArticle } from '../../src/transform/article.ts';
import { articleOf, TOOLS, transform } from './article-of.ts';

describe('the sample manuscripts', () => {
  it.each(['article-leaves-home', 'life-of-a-letter', 'thirty-two-years', 'walking-down'])(
    '%s comes through whole, with nothing to complain of',
    async (slug) => {
      const path = new URL(`../../manuscript/${slug}/index.md`, import.meta.url).pathname;
      const root = await findRoot(path);
      const file = new VFile({ path, value: readFileSync(path, 'utf8') });
      const publication = Publication.parse({});
      const article = await readArticle({ file, path, slug, root, publication });
      if (!article) throw new Error(JSON.stringify(messagesOf(file)));
      const content = transformArticle(article, file, TOOLS);
      const told = messagesOf(file).filter(({ severity }) => severity !== 'info');
      expect(told).toEqual([]);
      const parts = [content.body.children, ...content.notes.map(({ children }) => children)];
      const page = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body>${parts.map(toXhtml).join('<hr/>')}</body></html>`;
      const { body, notes } = gatherWords(article);
      expect(findLostWords({ front: [], body, notes }, [page], article.language)).toEqual([]);
      visit(content.body, (node) => {
        expect(node.position?.start.line).toBeGreaterThan(0);
      });
      expect(content.facts.imagesWithoutAlt).toBe(0);
    },
  );
});

describe('transformArticle', () => {
  it('leaves the article alone and gives the same twice', () => {
    const article = articleOf('## A {#b}\n\nx[^1] <span>y</span>\n\nz\n{: .w}\n\n[^1]: N');
    const before = structuredClone(article.body);
    const first = transformArticle(article, new VFile(), TOOLS);
    expect(article.body).toEqual(before);
    expect(transformArticle(article, new VFile(), TOOLS)).toEqual(first);
  });

  it('runs the dateline into the first paragraph, in the capitals of the language', () => {
    const dateline = { place: 'Bakı', country: 'Azərbaycan', agency: 'Agentlik' };
    expect(transform('Mətn.', { dateline, language: 'az' }).html).toBe(
      '<p class="opening"><span class="dateline"><span class="dateline-place">BAKI</span>, Azərbaycan (Agentlik) —</span> Mətn.</p>',
    );
    expect(transform('- x\n\ny', { dateline: { place: 'Oslo' } }).html).toBe(
      '<p class="dateline-line"><span class="dateline"><span class="dateline-place">OSLO</span> —</span></p><ul><li>x</li></ul><p class="opening">y</p>',
    );
    expect(transform('x', { dateline: { country: 'Norway' } }).html).toBe(
      '<p class="opening">x</p>',
    );
  });

  it('marks openings, breaks and the end', () => {
    const { html } = transform('a\n\n***\n\n## B\n\nc\n\n> d', { endMark: '■' });
    expect(html).toBe(
      '<p class="opening">a</p><hr class="ornament"><h2 id="s-b">B</h2><p class="section-start">c</p><blockquote><p>d&nbsp;<span class="endmark" aria-hidden="true">■</span></p></blockquote>'.replace(
        '&nbsp;',
        '\u00a0',
      ),
    );
    expect(transform('![A](boat.jpg)', { endMark: '■' }).html).toContain(
      '<p class="endmark-line"><span',
    );
  });

  it('sets tasks without a form, and says their state in the language', () => {
    const { html } = transform('- [x] a\n- [ ] b\n\n<input type="checkbox" checked> c', {
      language: 'he',
      direction: 'rtl',
    });
    expect(html).toBe(
      '<ul><li class="task done"><span class="task-mark" role="img" aria-label="בוצע">☑</span> a</li><li class="task open"><span class="task-mark" role="img" aria-label="פתוח">☐</span> b</li></ul><p class="opening"><span class="task-mark" role="img" aria-label="בוצע">☑</span> c</p>',
    );
  });

  it('keeps code as it is, from left to right in any article', () => {
    const { html, told } = transform('```js\n"a" -- b\n```', { language: 'ar', direction: 'rtl' });
    expect(html).toMatch(/^<pre dir="ltr"><code class="language-js" dir="ltr">/u);
    expect(html).toContain('<span class="code-string">"a"</span> -- b\n</span></code></pre>');
    expect(told).toEqual([]);
  });
});
