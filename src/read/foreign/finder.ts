/** Finds where something next stands in a text, however often it is asked, in one pass for each. */
export interface Finder {
  /** Gives the next place of a text from an offset on, or -1. Offsets must rise. */
  find(what: string, from: number): number;
  /** Gives the next match of a form, which must be global, from an offset on. */
  match(form: RegExp, from: number): RegExpExecArray | undefined;
}

/** Opens a finder, whose time is linear: what was found further on is not looked for again. */
export function openFinder(text: string): Finder {
  const places = new Map<string, number>();
  const matches = new Map<string, RegExpExecArray | null>();
  return {
    find(what, from) {
      let place = places.get(what) ?? -2;
      if (place !== -1 && place < from) {
        place = text.indexOf(what, from);
        places.set(what, place);
      }
      return place;
    },
    match(form, from) {
      let found = matches.get(form.source);
      if (found === undefined || (found !== null && found.index < from)) {
        form.lastIndex = from;
        found = form.exec(text);
        matches.set(form.source, found);
      }
      return found ?? undefined;
    },
  };
}
