import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

const captionOf = (html: string) => /<figcaption>(.*?)<\/figcaption>/u.exec(html)?.[1];

describe('figures', () => {
  it('makes one of an image alone, with its size, caption and credit', () => {
    const { html, content } = transform(
      '![A boat](boat.jpg "At the quay. (Photo: Ada Moss)")\n\nText',
    );
    expect(html).toBe(
      '<figure class="figure"><img src="images/boat.jpg" alt="A boat" width="800" height="600"><figcaption><span class="caption">At the quay.</span> <span class="credit">Photo: Ada Moss</span></figcaption></figure><p class="opening">Text</p>',
    );
    expect(content.assets.map(({ href }) => href)).toEqual(['images/boat.jpg']);
  });

  it('takes the caption from the emphasis that follows, in the next paragraph or the next line', () => {
    const next = transform(
      '![A](boat.jpg)\n\n*At [the quay](https://a.example), 1902.*\n\nText',
    ).html;
    expect(captionOf(next)).toBe(
      '<span class="caption">At <a href="https://a.example">the quay</a>, 1902.</span>',
    );
    expect(next).not.toContain('<p><em>');
    expect(captionOf(transform('![A](boat.jpg)\n*At the quay*').html)).toBe(
      '<span class="caption">At the quay</span>',
    );
    expect(transform('![A](boat.jpg "T")\n\n*Prose in emphasis.*').html).toContain(
      '<p class="opening"><em>',
    );
  });

  it('reads the credit in braces', () => {
    const { html } = transform('![A](boat.jpg){credit="Rəsm: The Review"}\n\n*Gəmi.*');
    expect(captionOf(html)).toBe(
      '<span class="caption">Gəmi.</span> <span class="credit">Rəsm: The Review</span>',
    );
  });

  it.each([
    ['Boats. (Illustration by Ada Moss)', 'Illustration by Ada Moss'],
    ['סירות. (צילום: דנה לוי)', 'צילום: דנה לוי'],
    ['Boats. (Courtesy of the archive.)', 'Courtesy of the archive.'],
  ])('takes %s apart', (caption, credit) => {
    expect(captionOf(transform(`![A](boat.jpg)\n\n*${caption}*`).html)).toContain(
      `<span class="credit">${credit}</span>`,
    );
  });

  it.each(['Boats (and one raft)', 'Boats (note: the mast is gone)'])(
    'leaves the parenthesis of %s in the caption',
    (caption) => {
      expect(captionOf(transform(`![A](boat.jpg)\n\n*${caption}*`).html)).toBe(
        `<span class="caption">${caption}</span>`,
      );
    },
  );

  it('keeps several images together, and a link around one', () => {
    const { html, content } = transform(
      '![A](boat.jpg)\n![B](map.png)\n\n[![C](boat.jpg)](https://a.example)',
    );
    expect(html.match(/<figure/gu)).toHaveLength(2);
    expect(html).toContain('<a href="https://a.example"><img');
    expect(content.facts.images).toBe(3);
    expect(content.assets).toHaveLength(2);
  });

  it('gives figures of raw HTML the same shape', () => {
    const { html } = transform(
      '<figure>\n<p><img src="a b.png" alt="A"></p>\n<figcaption><p>Boats (Foto: Ada Moss)</p></figcaption>\n</figure>',
    );
    expect(html).toBe(
      '<figure class="figure"><img src="images/a-b.png" alt="A" width="800" height="600"><figcaption><span class="caption">Boats</span> <span class="credit">Foto: Ada Moss</span></figcaption></figure>',
    );
  });

  it('leaves a caption above where it stands, and a figure without images too', () => {
    const { html } = transform('<figure><figcaption>Above</figcaption><pre>code</pre></figure>');
    expect(html).toBe(
      '<figure class="figure listing"><figcaption><span class="caption">Above</span></figcaption><pre>code</pre></figure>',
    );
  });

  it('leaves images in the line there, with title and credit', () => {
    const { html } = transform('See ![a boat](boat.jpg "red"){credit="A. Moss"} here.');
    expect(html).toBe(
      '<p class="opening">See <img src="images/boat.jpg" alt="a boat (red)" width="800" height="600"> <span class="credit">(A.\u00a0Moss)</span> here.</p>',
    );
  });

  it.each([
    ['![a](boat.jpg){width=50%}', 'width: 50%'],
    ['![a](boat.jpg){: width="300" .right}', 'width: 300px'],
    ['![a](boat.jpg){width=100%}', undefined],
    ['![a](boat.jpg){width=lots}', undefined],
    ['<img src="boat.jpg" alt="a" width="200">', 'width: 200px'],
    ['<img src="boat.jpg" alt="a" width="800" height="600">', undefined],
    ['See ![a](boat.jpg){width=2em} here', 'width: 2em'],
  ])('sets a picture as wide as it is told: %s', (markdown, style) => {
    const { html } = transform(markdown);
    expect(/style="([^"]*)"/u.exec(html)?.[1]).toBe(style);
    expect(html).toContain('width="800" height="600"');
    expect(html).not.toContain('{');
  });

  it('makes a figure of a picture that something only dressed', () => {
    const figure =
      '<figure class="figure"><img src="images/boat.jpg" alt="A boat" width="800" height="600"></figure>';
    expect(transform('<span class="right">![A boat](boat.jpg)</span>').html).toBe(figure);
    expect(transform('<div align="center">\n<img src="boat.jpg" alt="A boat">\n</div>').html).toBe(
      figure,
    );
  });

  it('shows words in the place of an image that was not found, without a second message', () => {
    const { html, told, content } = transform('![A lost boat](gone.png "Title")');
    expect(html).toBe(
      '<figure class="figure"><span class="missing-image">Picture not found: A lost boat</span><figcaption><span class="caption">Title</span></figcaption></figure>',
    );
    expect(told).toEqual([]);
    expect(content.facts.images).toBe(0);
  });

  it('marks its own words where the article is in a language that has none', () => {
    const { html } = transform('![Båt](gone.png)', { language: 'sv' });
    expect(html).toContain(
      '<span class="missing-image" lang="en">Picture not found: <span lang="sv">Båt</span></span>',
    );
  });

  it('asks for a description', () => {
    const { told, content } = transform('Text\n\n![](boat.jpg)\n\n<img src="map.png" alt="">');
    expect(told).toEqual(['no-alt@3', 'no-alt@5']);
    expect(content.facts.imagesWithoutAlt).toBe(2);
  });
});
