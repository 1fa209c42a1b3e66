const END = /[.!?…:。！？।۔]["”»“’')\]]*$/u;

/** Says whether a text ends as a sentence does, closing marks aside. */
export function endsSentence(text: string): boolean {
  // Only its end is looked at, however long it is.
  return END.test(text.slice(-12));
}
