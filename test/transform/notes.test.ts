import { describe, expect, it } from 'vitest';
import { transform } from './article-of.ts';

const numbers = (html: string) =>
  [...html.matchAll(/href="#note-(\d+)"/gu)].map(([, number]) => Number(number));

describe('notes', () => {
  it('numbers them in the order of their first call and links both ways', () => {
    const { html, content, notes } = transform(
      'a[^b] c[^a] d[^b]\n\n[^a]: First.\n\n[^b]: Second.',
    );
    expect(html).toContain(
      'a<sup><a class="noteref" href="#note-1" epub:type="noteref" role="doc-noteref" id="call-1">1</a></sup>',
    );
    expect(numbers(html)).toEqual([1, 2, 1]);
    expect(notes).toEqual(['<p>Second.</p>', '<p>First.</p>']);
    expect(content.notes.map(({ id, calls }) => [id, ...calls])).toEqual([
      ['note-1', 'call-1', 'call-1-2'],
      ['note-2', 'call-2'],
    ]);
  });

  it('works in headings, tables, captions, links and notes', () => {
    const { html, notes, content } = transform(
      '## Head[^h]\n\n| a[^t] |\n|---|\n| b |\n\n![A](boat.jpg)\n\n*Cap[^c]*\n\n[link[^l]](https://a.example)\n\n[^h]: H[^n]\n[^t]: T\n[^c]: C\n[^l]: L\n[^n]: N\n',
    );
    expect(numbers(html)).toEqual([1, 2, 3, 4]);
    expect(content.headings[0]?.text).toBe('Head');
    expect(html).toContain('link</a><sup>');
    expect(notes[4]).toBe('<p>N</p>');
    expect(numbers(notes[0] ?? '')).toEqual([5]);
  });

  it('keeps blocks in a note, its headings as bold lines', () => {
    const { notes } = transform('a[^1]\n\n[^1]: One\n\n    ## Two\n\n    - three');
    expect(notes).toEqual(['<p>One</p><p><strong>Two</strong></p><ul><li>three</li></ul>']);
  });

  it('says nothing of a call that was written as text', () => {
    const { told } = transform('Write \\[^1] where the note belongs.');
    expect(told).toEqual([]);
  });

  it('loses no note: those without a call and those of one label come last', () => {
    const { notes, told, content } = transform(
      'a[^1] b[^nope]\n\n[^u]: Unused\n\n[^1]: One\n\n[^1]: Another',
    );
    expect(notes).toEqual(['<p>One</p>', '<p>Unused</p>', '<p>Another</p>']);
    expect(content.notes.map(({ calls }) => calls.length)).toEqual([1, 0, 0]);
    expect(told).toEqual(['missing-note@1', 'unused-note@3', 'duplicate-note@7']);
  });

  it('links back from fifty calls and no more', () => {
    const { html, content, told } = transform(`${'x[^a] '.repeat(300)}\n\n[^a]: Note`);
    expect(content.notes[0]?.calls).toHaveLength(50);
    expect(numbers(html)).toHaveLength(300);
    expect(told).toEqual(['many-calls@3']);
  });
});
