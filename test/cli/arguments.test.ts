import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { helpText } from '../../src/cli/help.ts';

describe('the command line', () => {
  it('reads a command with its options', () => {
    expect(
      readArguments([
        'build',
        'a.md',
        '--formats',
        'PDF,epub',
        '--allow-embargoed',
        '--out',
        'x',
        '--draft',
      ]),
    ).toEqual({
      command: 'build',
      allowEmbargoed: true,
      operands: ['a.md'],
      formats: ['epub', 'pdf'],
      out: 'x',
      draft: true,
      json: false,
      quiet: false,
    });
  });

  it('says what is not known', () => {
    const cases = [
      ['biuld'],
      ['build', '--bogus'],
      ['build', '--formats', 'docx'],
      ['check', '--out', 'x'],
    ];
    for (const args of cases) expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(['biuld'])).toThrow(/`biuld`.*`build`/su);
  });

  it('helps on everything, with examples', () => {
    const overview = helpText();
    for (const [name, { examples }] of Object.entries(COMMANDS)) {
      expect(overview).toContain(`${name} `);
      expect(readArguments([name, '--help'])).toMatchObject({ command: 'help', topic: name });
      for (const [example] of examples)
        expect(helpText(name as keyof typeof COMMANDS)).toContain(example); // names of COMMANDS itself
    }
  });
});
