/** Words within names that begin with a small letter. */
const PARTICLES = new Set(
  'de del della dei degli di da das do dos du des la le les lo van der den het ten ter von vom zu zum zur af av bin ibn ben bint al el e y i oğlu qızı kızı og'.split(
    ' ',
  ),
);
/** Words that no name holds, in the languages that begin titles with capitals. */
const NO_NAME =
  /^(?:the|an?|of|in|on|at|to|for|from|with|by|and|or|but|not|is|are|was|were|this|that|these|those|it|its|we|you|your|our|my|his|her|their|new|how|why|what|when|where|who|as|read|more|happy|end|thank|thanks|all|rights|ad|ads|choices|privacy|policy|terms|use|contact|about|us|sign|log|login|cookie|cookies|settings|menu|share|home|news|search|subscribe|no|yes|der|die|das|und|ein|eine|el|los|las|il|gli|une?|в|на|и|не|от|для|по|что|как|это|з|із|та|w|na|do|nie|bir|bu|ve|və|için|üçün)$/iu;

const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}]*\.?(?:[-'’‑–]\p{L}[\p{L}\p{M}]*\.?)*|\p{Lu}\.(?:-?\p{Lu}\.)*|[dDlL]['’]\p{Lu}[\p{L}\p{M}]*|(?:Mc|Mac|O['’]|al-|el-|Al-|El-)\p{Lu}[\p{L}\p{M}]*|(?:Jr|Sr)\.)$/u;
/** Scripts without capitals, and a word of theirs. */
const CASELESS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CASELESS_WORD = /^[\p{L}\p{M}\u200c\u200d]+(?:["'׳״.·・-]?[\p{L}\p{M}]+)*$/u;
const EAST = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・·\s]{2,14}$/u;

/**
 * Says whether a text has the shape of a person's name: two to four words with capitals, and particles
 * among them; in a script without capitals as many words, which says little by itself.
 */
export function isName(text: string): boolean {
  const words = text.split(' ');
  if (text.length > 60) return false;
  if (CASELESS.test(text)) return isCaselessName(text);
  if (words.length < 2 || words.length > 6) return false;
  const capital = words.filter((word) => WORD.test(word) && !NO_NAME.test(word));
  const small = words.filter((word) => PARTICLES.has(word.toLowerCase()) && !WORD.test(word));
  const others = words.filter((word) => PARTICLES.has(word.toLowerCase()) && WORD.test(word));
  const outsiders = words.filter(
    (word) => !capital.includes(word) && !small.includes(word) && !others.includes(word),
  );
  const full = capital.filter((word) => /\p{L}{2}/u.test(word) || /^\p{Lu}$/u.test(word));
  return outsiders.length === 0 && capital.length >= 2 && capital.length <= 4 && full.length > 0;
}

/** Says whether a text has no capitals to tell a name by. */
export function isCaseless(text: string): boolean {
  return CASELESS.test(text);
}

function isCaselessName(text: string): boolean {
  if (EAST.test(text)) return text.replace(/\s/gu, '').length <= 12;
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word) => CASELESS_WORD.test(word));
}
