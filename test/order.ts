import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with what takes longest, so that the workers end together. */
const LONGEST = [
  'command/up-to-date',
  'real/real-articles',
  'command/web',
  'watch/watch',
  'command/bad-input',
  'command/samples',
  'command/broadsheet',
  'command/machine',
  'proofs/command',
  'command/own-fonts',
  'command/font',
  'command/import',
  'preview/preview',
  'command/package',
  'browser/session',
  'import/hostile',
  'read/markdown',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
};

/** Puts the files of tests in order: the longest first, then as Vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
