/** Characters that take two columns of a terminal: Chinese, Japanese and Korean ones, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Marks and signs without a shape of their own. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const columnsOf = (character: string) => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Counts the columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** Shortens a text to some columns; what is left out is in the middle, as the ends of paths tell most. */
export function shortened(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < 2) return columns === 1 ? '…' : '';
  const characters = [...text];
  const take = (list: readonly string[], room: number) => {
    let used = 0;
    return list.filter((character) => {
      used += columnsOf(character);
      return used <= room;
    });
  };
  const tail = take([...characters].reverse(), Math.floor((columns - 1) / 2)).reverse();
  return `${take(characters, columns - 1 - widthOf(tail.join(''))).join('')}…${tail.join('')}`;
}

/** Keeps a name in a script from the right from turning what stands beside it round (UAX #9 §2.7). */
export const isolated = (text: string): string => (RTL.test(text) ? `\u2068${text}\u2069` : text);
