import type { DateLine } from '../dates/date-line.ts';
import { readEndLabel } from '../end-label.ts';
import { bare, isFull, type Line, type Removed } from '../lines.ts';
import { readNameLine } from '../people/byline.ts';
import { countOf } from './counts.ts';
import { foldLine } from './fold.ts';
import { type Certainty, phraseOf } from './phrase.ts';
import { shareBar } from './share.ts';
import { readWidget } from './widget.ts';

/** What of a text belongs to the page that it was copied from. */
export interface Junk {
  readonly removed: readonly Removed[];
  /** A date that stood among the buttons. */
  readonly date?: { readonly date: DateLine; readonly line: number };
}

/** Full lines at the head and the end among which the widgets of a page stand. */
const EDGE = 5;
/** Full lines at the head and the end where a single word is a button rather than a subhead. */
const MARGIN = 8;
/** Blank lines that someone may have meant. */
const BLANKS = 3;

interface Suspect {
  readonly why: string;
  readonly certainty: Certainty;
  readonly heading?: boolean;
}

const CRUMBS =
  /^(?:home|inicio|accueil|start|startseite|home page|início|главная|головна|strona główna|domů|úvod|ana ?sayfa|ana səhifə|ראשי|דף הבית|الرئيسية|خانه|صفحه اصلی|होम|ホーム|トップ|首页|首頁)\s*(?:[>›»/|→·«<]\s*[^>›»/|→·«<]{1,80}){1,8}$/u;
const END_MARK = /^(?:[-–—]\s?30\s?[-–—]|#{3}|# # #|[-–—*]?\s?ends\s?[-–—*]?)$/iu;
const ITEM = /^\s*(?:[•·▪◦●○*–—-]|\d{1,3}[.)])\s/u;

/** Finds the lines that are no part of the article, each with what it is. */
export function findJunk(lines: readonly Line[], language: string): Junk {
  const full = lines.filter(isFull);
  const why = new Map<Line, string>();
  const suspects = full.map((line) => suspectOf(line));
  dropLoneItems(full, suspects);
  suspects.forEach((suspect, i) => {
    if (!suspect) return;
    const among = [i - 1, i + 1].some((k) => suspects[k] !== undefined);
    const margin = i < MARGIN || i >= full.length - MARGIN;
    const sure = suspect.certainty === 'sure' || among || margin;
    if (sure) why.set(full[i]!, suspect.why);
  });
  takeListed(full, suspects, why);

  const left = full.filter((line) => !why.has(line));
  const edges = new Set([...left.slice(0, EDGE), ...left.slice(-EDGE)]);
  let date: Junk['date'];
  for (const line of edges) {
    const widget = readWidget(bare(line), language);
    if (widget) why.set(line, 'buttons for the size of the letters');
    else if (CRUMBS.test(foldLine(bare(line)))) why.set(line, 'the path of the page');
    if (widget?.date) date ??= { date: widget.date, line: line.number };
  }
  for (const line of left.slice(1).slice(-EDGE))
    if (!why.has(line) && END_MARK.test(bare(line))) why.set(line, 'a mark of the end');

  const removed = full.flatMap((line): Removed[] => {
    const reason = why.get(line);
    return reason ? [{ line: line.number, text: bare(line), why: reason }] : [];
  });
  return {
    removed: [...removed, ...blankRuns(lines)].sort((a, b) => a.line - b.line),
    ...(date && { date }),
  };
}

function suspectOf(line: Line): Suspect | undefined {
  if (line.text.length > 200) return undefined;
  const text = bare(line).replace(ITEM, '');
  const share = shareBar(text);
  if (share) return { why: 'share buttons', certainty: share };
  const count = countOf(foldLine(text));
  if (count) return { why: count, certainty: 'sure' };
  return phraseOf(text);
}

/** Items of a list are buttons where all items beside them are; else the list is the article's. */
function dropLoneItems(full: readonly Line[], suspects: (Suspect | undefined)[]): void {
  for (let from = 0; from < full.length; from++) {
    if (!ITEM.test(full[from]!.text)) continue;
    let end = from;
    while (end < full.length && ITEM.test(full[end]!.text)) end++;
    const all = end - from > 1 && suspects.slice(from, end).every((suspect) => suspect);
    if (!all) suspects.fill(undefined, from, end);
    from = end;
  }
}

/** Takes the titles away that stand under 'Related articles': up to a blank line, or to the end. */
function takeListed(
  full: readonly Line[],
  suspects: readonly (Suspect | undefined)[],
  why: Map<Line, string>,
): void {
  suspects.forEach((suspect, i) => {
    if (!suspect?.heading || !why.has(full[i]!)) return;
    const next = full.slice(i + 1, i + 1 + LISTED_MOST).filter((line) => !why.has(line));
    const end = next.findIndex((line) => !isTitle(bare(line)));
    const under = end < 0 ? next : next.slice(0, end);
    const close = under.filter(({ number }, k) => number === full[i]!.number + k + 1);
    const toEnd = end < 0 && full.length - i <= LISTED_MOST;
    const listed = toEnd && under.length > 1 ? under : close;
    for (const line of listed) why.set(line, LISTED);
  });
}

const LISTED = 'a title of another article';
/** Titles that a page lists at most. */
const LISTED_MOST = 40;

/** A title of an article, and not the name of a writer or an outlet. */
function isTitle(text: string): boolean {
  if (text.length > 140 || /[.…;:]["”»']?$/u.test(text)) return false;
  if (readEndLabel(text) || readNameLine(text)) return false;
  return text.split(' ').length > 3 || (UNSPACED.test(text) && text.length > 8);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function blankRuns(lines: readonly Line[]): Removed[] {
  const runs: Removed[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && !isFull(line)) continue;
    // A run at the end of the file is nothing that anyone could miss.
    if (line && i - from > BLANKS)
      runs.push({ line: from + 1, endLine: i, text: '', why: `${i - from} blank lines` });
    from = i + 1;
  }
  return runs;
}
