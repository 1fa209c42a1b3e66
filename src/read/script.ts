import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Script, scriptOf, scriptOfLanguage } from '../language/scripts.ts';
import { type Place, report } from '../model/message.ts';

/** Letters that are looked at; they tell the script of a text as well as all would. */
const SAMPLE = 1000;

const EXAMPLES: Readonly<Record<Script, string>> = {
  latin: 'Latin letters; add for example `language: en`',
  cyrillic: 'Cyrillic letters; add for example `language: ru` or `language: uk`',
  greek: 'Greek letters; add `language: el`',
  hebrew: 'Hebrew letters; add `language: he`',
  arabic: 'Arabic letters; add for example `language: ar` or `language: fa`',
  other: 'letters of another script; add for example `language: ja` or `language: hi`',
};

/**
 * Reports prose whose letters are not those of its language: it would get the wrong direction, fonts
 * and quotes. Code is not looked at.
 */
export function reportScript(file: VFile, tree: Root, language: string, place?: Place): void {
  const counts = new Map<Script, number>();
  let letters = 0;
  const visit = (node: Nodes): void => {
    if (letters >= SAMPLE) return;
    if (node.type === 'text')
      for (const character of node.value.slice(0, SAMPLE)) {
        const script = scriptOf(character);
        if (script === undefined) continue;
        letters++;
        counts.set(script, (counts.get(script) ?? 0) + 1);
      }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  if (!main || letters < 40 || main[1] < letters * 0.6) return;
  const [script] = main;
  if (script === scriptOfLanguage(language)) return;
  const [letterNames, mend] = (EXAMPLES[script] ?? '').split('; ');
  report(
    file,
    'warning',
    'language-script',
    `Expected a text in the language \`${language}\`, found mostly ${letterNames}`,
    {
      place: place ?? { line: 1, column: 1 },
      note: `${mend?.replace('add', 'Add')} to the front matter.`,
    },
  );
}
