import { proseIn } from './arguments.ts';
import { asBlock, line, type Placed, plain, type Setting } from './placed.ts';

/** Statements, whose arguments are names and no words. */
const STATEMENT = /^(?:if|for|set|assign|import|from|macro|elif|elsif|unless|case|when)$/u;
/** Statements that change no words where they stand. */
const PASSED = /^(?:raw|verbatim|assign|set|import|from|extends|layout|capture|embed)$/u;
const BRANCH = /^(?:else|elsif|elif|elseif)$/u;
const QUESTION = /^q(?:uestion)?\d*$/u;

/** Takes a tag out, and keeps what it says to a reader. */
export function setWords(placed: Placed): Setting {
  const { tag, where, end } = placed;
  // What the branches say stands side by side now.
  if (BRANCH.test(tag.name)) return { text: ' ', outcome: 'left-out' };
  const isStatement = tag.syntax === 'template-tag' && STATEMENT.test(tag.name);
  const texts = isStatement ? [] : wordsOf(placed);
  if (texts.length === 0)
    return {
      text: '',
      outcome: PASSED.test(tag.name) ? 'passed' : end ? 'opened' : 'left-out',
    };
  const apart = where.startsLine && where.endsLine ? `\n${where.margin}\n${where.margin}` : ' ';
  return { text: asBlock(placed, texts.join(apart)), outcome: 'words' };
}

/** Sets a box whose words are among the arguments of its tag. */
export function setWordsInBox(
  placed: Placed,
  opening: string,
  closing: string,
  title = '',
): Setting {
  const { startsLine, endsLine, margin } = placed.where;
  const texts = wordsOf(placed).filter((text) => plain(text) !== plain(title));
  if (texts.length === 0 || !startsLine || !endsLine) return setWords(placed);
  const lines = [opening, ...texts.flatMap((text) => ['', text]), '', closing];
  return { text: asBlock(placed, lines.join(`\n${margin}`)), outcome: 'box' };
}

function wordsOf({ tag: { args, syntax, name } }: Placed): readonly string[] {
  if (syntax === 'expression' || name === '') return [];
  const asked = new Set(
    [...args.named].flatMap(([key, text]) => (QUESTION.test(key) ? [line(text)] : [])),
  );
  return proseIn(args).map((written) => {
    const text = line(written);
    return asked.has(text) && !/[*_]/u.test(text) ? `**${text}**` : text;
  });
}
