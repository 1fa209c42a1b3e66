import { parse } from 'yaml';
import { FrontMatter } from '../model/front-matter.ts';

/** A manuscript that shows one thing a writer can do; its headline names it, its deck explains it. */
export interface ProseExample {
  readonly headline: string;
  readonly deck: string;
  /** The prose as written. */
  readonly prose: string;
}

/** Reads an example from its manuscript, one of ours: YAML between two `---`, then the prose. */
export function proseExample(manuscript: string): ProseExample {
  const [, front = '', prose = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(manuscript) ?? [];
  const { headline, deck } = FrontMatter.parse(parse(front, { schema: 'failsafe' }));
  return { headline: headline ?? '', deck: deck ?? '', prose };
}

/** Writes the part of the reference page that is about Markdown: a section an example. */
export function proseReference(examples: readonly ProseExample[]): string {
  return examples.map(section).join('\n');
}

function section({ headline, deck, prose }: ProseExample): string {
  const source = prose.trim();
  return `### ${headline}\n\n${deck}\n\n${fenceFor(source)}markdown\n${source}\n${fenceFor(source)}\n`;
}

/** A fence that is longer than any in the example (CommonMark 0.31 §4.5). */
function fenceFor(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`{3,}/gu)].map(([ticks]) => ticks.length));
  return '`'.repeat(longest + 1);
}
