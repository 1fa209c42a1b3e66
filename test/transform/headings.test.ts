import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

const levels = (html: string) => [...html.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));

describe('headings', () => {
  it('leaves good order alone', () => {
    const { html, told } = transform('## A\n\n### B\n\n#### C\n\n## D');
    expect(levels(html)).toEqual([2, 3, 4, 2]);
    expect(told).toEqual([]);
  });

  it('begins below the headline, whatever the manuscript begins with', () => {
    expect(levels(transform('# A\n\n## B\n\n# C').html)).toEqual([2, 3, 2]);
    expect(levels(transform('### A\n\n#### B').html)).toEqual([2, 3]);
    expect(transform('# A\n\n# B').told).toEqual(['heading-level@1']);
  });

  it('closes gaps, and tells each sort of gap once', () => {
    const { html, messages } = transform('## A\n\n#### B\n\n##### C\n\n## D\n\n#### E\n\n###### F');
    expect(levels(html)).toEqual([2, 3, 4, 2, 3, 4]);
    expect(messages.map(({ place }) => place?.line)).toEqual([3, 9, 11]);
  });

  it('gives the tree of headings in plain words, punctuation set', () => {
    const { content } = transform('## "A" *b* `c`\n\n### D\n\n##\n\n## E {.wide #e}');
    expect(content.headings).toEqual([
      {
        id: 's-a-b-c',
        level: 2,
        text: '“A” b c',
        children: [{ id: 's-d', level: 3, text: 'D', children: [] }],
      },
      { id: 's-e', level: 2, text: 'E', children: [] },
    ]);
  });
});
