import type { Block, Paragraph } from './block.ts';

const TURN = /^(?<name>[\p{L}][\p{L}\p{M}\p{N}.'’ ‑-]{0,40})\s?[:：]\s*(?=\S)/u;
const LETTER_TURN = /^(?<name>[QA]|[ВО]|[PR]|[SC]|[FA]|[שת]|[سج])[.)]\s+(?=\S)/u;
const ASKING =
  /^(?:q|question|вопрос|в|питання|frage|pregunta|p|domanda|d|pergunta|vraag|pytanie|otázka|soru|sual|s|שאלה|ש|سؤال|س|پرسش|प्रश्न|सवाल|問|问|question\s?\d+)$/iu;
const SPEAKERS = 6;

interface Turn {
  readonly at: number;
  readonly name: string;
  readonly rest: string;
}

/**
 * Finds the turns of an interview: paragraphs that begin with a name or `Q` and a colon, which alternate
 * and come back. The name is parted from what is said; a paragraph without one stays as it is.
 */
export function findTurns(blocks: readonly Block[]): Block[] {
  const turns = blocks.flatMap((block, at) => turnOf(block, at) ?? []);
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  const speakers = [...counts].filter(([name, count]) => count > 1 || ASKING.test(name));
  const names = new Set(speakers.map(([name]) => name));
  const pair =
    turns.length >= 2 &&
    turns.length <= 3 &&
    [...counts.keys()].some((name) => ASKING.test(name)) &&
    counts.size === 2;
  const all = pair ? turns : turns.filter(({ name }) => names.has(name));
  const distinct = new Set(all.map(({ name }) => name));
  const changes = all.filter(({ name }, i) => i > 0 && all[i - 1]?.name !== name).length;
  if (distinct.size < 2 || distinct.size > SPEAKERS) return [...blocks];
  if (!pair && (all.length < 4 || changes < (all.length - 1) * 0.6)) return [...blocks];
  const byIndex = new Map(all.map((turn) => [turn.at, turn]));
  return blocks.map((block, at) => {
    const turn = byIndex.get(at);
    if (!turn || block.kind !== 'paragraph') return block;
    return { ...block, lines: [turn.rest, ...block.lines.slice(1)], speaker: turn.name };
  });
}

function turnOf(block: Block, at: number): Turn | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [first = ''] = (block satisfies Paragraph).lines;
  const head = first.slice(0, 60);
  const found = TURN.exec(head) ?? LETTER_TURN.exec(head);
  const name = found?.groups?.name?.trim();
  if (!found || name === undefined || name.split(' ').length > 4) return undefined;
  if (/^\p{Ll}/u.test(name) || /^https?$/iu.test(name)) return undefined;
  return { at, name, rest: first.slice(found[0].length) };
}
