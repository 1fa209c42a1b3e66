/**
 * A function for the page: chooses where the lines of justified paragraphs end, each paragraph as a whole, so
 * that no line has to gape for the sake of the one before it (D. E. Knuth and M. F. Plass, 'Breaking
 * Paragraphs into Lines', 1981). The browser fills line after line instead. It is measured on one long line,
 * so kerning, small capitals and passages in other fonts count as they are set; then the paragraph may
 * break at the chosen places alone. More than two divided words never follow each other. What can't be
 * set so (a forced break, a line of two directions, a word wider than the line) is left to the browser.
 * On trial, all paragraphs go ragged where more than one line in a hundred would gape: in languages whose
 * words don't divide.
 */
export const FIT_LINES = `(paragraphs, onTrial) => {
  // em by which letters may stand closer, and wider apart, before word spaces gape.
  const CLOSER = 0.009, WIDER = 0.016, EASY = 1.8;
  // The same for a line that would gape otherwise, a word space being near two of the font's own; kerning adds to it.
  const WIDEST = 0.032, LOOSE = 1.05;
  // A line that would be drawn out further than this ends where its words end.
  const RAGGED = 1.7;
  // px by which a line may come out wider than it was measured; one that did would shrink the page.
  const SPARE = 1.5;
  // Characters and parts of a paragraph that nobody wrote for readers: on one line they take the browser minutes.
  const LONGEST = 12000, MOST = 400;
  const HYPHEN = 40, SECOND = 80, NAME = 120, SHORT = 150, GAPING = 1500, EMPTY = 5000, NEVER = 1e9;
  const range = document.createRange();
  const set = [];
  const short = [];
  // Told to break with care where no lines are chosen, and only then: it takes the browser several layouts.
  const left = new Set();
  for (const p of paragraphs) {
    const style = getComputedStyle(p);
    if (style.textWrapStyle === 'auto') left.add(p);
    if (style.textAlign !== 'justify' || style.whiteSpace !== 'normal') continue;
    if (p.textContent.length > LONGEST || p.childNodes.length > MOST) continue;
    if (p.querySelector('br,p,ul,ol,li,dl,div,figure,img,svg,pre,table,blockquote,[dir]')) continue;
    const box = p.getBoundingClientRect();
    const lines = Math.round(box.height / parseFloat(style.lineHeight));
    if (lines < 2) {
      short.push(p);
      continue;
    }
    const rtl = style.direction === 'rtl';
    const start = parseFloat(rtl ? style.paddingRight : style.paddingLeft);
    const end = parseFloat(rtl ? style.paddingLeft : style.paddingRight);
    const insets = [];
    if (p.classList.contains('initial')) {
      range.selectNodeContents(p);
      for (const { left, right, top, height } of range.getClientRects()) {
        const line = Math.round((top + height / 2 - box.top) / parseFloat(style.lineHeight) - 0.5);
        const at = rtl ? box.right - right : left - box.left;
        // The initial itself stands at the edge, in the middle of its lines.
        if (line > 0 && line < 5 && (line > 2 || at > 1)) insets[line] = Math.min(insets[line] ?? 1e4, at);
      }
      if (insets[1] === undefined) continue;
      insets[0] = 0;
    }
    set.push({ p, rtl, start, height: box.height, width: box.width - start - end, insets, font: style.font, size: parseFloat(style.fontSize) });
  }
  const hyphens = new Map();
  const ruler = document.createElement('span');
  ruler.textContent = '\\u2010';
  ruler.style.cssText = 'position:absolute;visibility:hidden;white-space:pre';
  for (const { p, font } of set) {
    if (hyphens.has(font)) continue;
    p.append(ruler);
    ruler.style.wordSpacing = '0';
    const hyphen = ruler.getBoundingClientRect().width;
    ruler.textContent = ' ';
    const space = ruler.getBoundingClientRect().width;
    ruler.textContent = '\\u2010';
    hyphens.set(font, { hyphen, space, shrink: -parseFloat(getComputedStyle(p).wordSpacing) || 0 });
  }
  ruler.remove();
  for (const p of short) p.style.wordSpacing = '0';
  for (const { p, height } of set) {
    p.style.whiteSpace = 'nowrap';
    // An initial would stand in the way of the paragraphs below.
    if (p.classList.contains('initial')) p.style.minHeight = height + 'px';
  }

  // A walker's filter would be a script of the page's, which may not run.
  const textsOf = (parent) => [...parent.childNodes].flatMap((n) =>
    n.nodeType === 3 ? [n] : n.nodeType === 1 && n.localName !== 'math' ? textsOf(n) : []);

  /** Gives the places where a paragraph may break, or nothing where its words run in two directions. */
  const breaksOf = ({ p, rtl, start }) => {
    const box = p.getBoundingClientRect();
    const from = (rtl ? box.right : box.left) + (rtl ? -start : start);
    const place = (node, a, b) => {
      range.setStart(node, a);
      range.setEnd(node, b);
      const { left, right } = range.getBoundingClientRect();
      return rtl ? [from - right, from - left] : [left - from, right - from];
    };
    const breaks = [{ after: 0, before: 0, spaces: 0, letters: 0 }];
    let spaces = 0;
    let passed = 0;
    let softs = 0;
    let last = 0;
    for (const node of textsOf(p)) {
      for (const { 0: sign, index } of node.data.matchAll(/[ \\t\\n]+|\\u00ad|\\u00a0|[-\\u2010\\u2013\\u2014](?=[\\p{L}\\p{N}])/gu)) {
        if (sign === '\\u00a0') { spaces++; continue; }
        const soft = sign === '\\u00ad';
        if (soft) softs++;
        const space = /\\s/.test(sign);
        if (!soft && !space && !/[\\p{L}\\p{N}]$/u.test(node.data.slice(0, index))) continue;
        if (soft && index === 0) continue;
        const [before, after] = soft ? place(node, index - 1, index) : place(node, index, index + sign.length);
        if (after + 0.5 < last || (space && after - before < 0.01)) return undefined;
        last = after;
        const name = soft && /\\p{Lu}[\\p{L}\\u00ad]*$/u.test(node.data.slice(Math.max(0, index - 40), index));
        const letters = passed + index - softs;
        const hyphen = soft || /[-\\u2010]/.test(sign);
        const at = { node, index, length: sign.length, soft, space, hyphen, spaces, name, letters };
        if (space) spaces++;
        breaks.push({ ...at, before: space ? before : after, after });
      }
      passed += node.data.length;
    }
    range.selectNodeContents(p);
    const whole = range.getBoundingClientRect();
    const width = rtl ? from - whole.left : whole.right - from;
    if (width + 0.5 < last) return undefined;
    breaks.push({ before: width, after: width, spaces, letters: passed - softs, end: true });
    return breaks;
  };

  /** Finds the way through the breaks that costs least; nothing where some line can't be filled. */
  const wayThrough = (breaks, { width, insets, font, size }) => {
    const { hyphen, space: normal } = hyphens.get(font);
    const closer = CLOSER * size, wider = WIDER * size, widest = WIDEST * size;
    /** What a filled line costs, and how its words and letters stand. */
    const fill = (slack, letters, gaps) => {
      const perGap = gaps * normal;
      const looseWith = (spacing) =>
        gaps > 0 ? Math.max(0, (slack - spacing * letters) / perGap + 2 * Math.max(0, spacing) / normal) : 99;
      const wanted = slack < 0 ? slack : Math.max(0, slack - (EASY - 1) * perGap);
      let tracking = Math.min(wider, wanted / letters);
      if (looseWith(tracking) > LOOSE)
        tracking = Math.max(tracking, Math.min(widest, (slack - LOOSE * perGap) / letters));
      const loose = looseWith(tracking);
      const part = tracking / (tracking < 0 ? closer : wider);
      const cost = (1 + 10 * loose ** 3) ** 2 + 60 * part ** 2 + (loose > 1.4 ? GAPING : 0);
      return { tracking, loose, cost };
    };
    let active = [{ at: breaks[0], line: 0, run: 0, cost: 0 }];
    for (let i = 1; i < breaks.length; i++) {
      const to = breaks[i];
      const following = breaks[i + 1]?.before;
      const next = new Map();
      const kept = [];
      for (const node of active) {
        const room = width - (insets[node.line] ?? 0) - SPARE;
        const bare = to.before - node.at.after;
        const slack = room - bare - (to.soft ? hyphen : 0);
        const letters = to.letters - node.at.letters;
        const least = -closer * letters;
        if (bare > room - least) continue;
        kept.push(node);
        if (slack < least) continue;
        const gaps = to.spaces - node.at.spaces - (node.at.space ? 1 : 0);
        let line;
        if (to.end) {
          const cost = 1 + (bare < width * 0.12 && node.line > 0 ? SHORT : 0) + (node.at.soft ? HYPHEN : 0);
          line = { tracking: Math.min(0, slack / letters), loose: 0, cost };
        } else {
          // Far from full, while there is more that goes in.
          if (slack > RAGGED * gaps * normal + widest * letters && following - node.at.after < room) continue;
          line = fill(slack, letters, gaps);
          if (line.loose > RAGGED) line.cost = EMPTY * (to.soft ? 20 : 1 + slack / width);
          if (to.hyphen) line.cost += HYPHEN + (node.run > 0 ? SECOND : 0) + (to.name ? NAME : 0);
          if (to.hyphen && node.run > 1) line.cost = NEVER;
        }
        const run = to.hyphen ? node.run + 1 : 0;
        const number = node.line + 1;
        const key = run * 10 + Math.min(number, 5);
        const known = next.get(key);
        const cost = node.cost + line.cost;
        if (!known || cost < known.cost) next.set(key, { ...line, at: to, line: number, run, cost, from: node });
      }
      if (to.end) return [...next.values()].sort((a, b) => a.cost - b.cost)[0];
      active = kept.concat([...next.values()]);
      if (active.length === 0) return undefined;
    }
    return undefined;
  };

  const chosen = set.map((one) => {
    const breaks = breaksOf(one);
    const end = breaks && wayThrough(breaks, one);
    const ways = [];
    for (let node = end; node?.from; node = node.from) ways.unshift(node);
    return { ...one, ways: end && end.cost < NEVER ? ways : undefined };
  });
  for (const { p } of set) p.style.minHeight = '';
  if (onTrial) {
    const lines = chosen.flatMap(({ ways }) => ways ?? [{ loose: 9 }]);
    if (lines.filter(({ loose }) => loose > 1.5).length > lines.length * 0.01) {
      for (const { p } of chosen) p.style.whiteSpace = '';
      for (const p of [...short, ...set.map((one) => one.p)])
        Object.assign(p.style, { textAlign: 'start', wordSpacing: '0' });
      for (const p of left) p.style.textWrapStyle = 'pretty';
      return 0;
    }
  }
  let fitted = 0;
  for (const { p, ways, width, font } of chosen) {
    if (!ways) {
      p.style.whiteSpace = '';
      continue;
    }
    fitted++;
    // Of three lines none can stand alone, on either page.
    if (ways.length === 3) p.style.breakInside = 'avoid';
    // Not text-wrap: it is short for the mode too, and the lines could end anywhere again.
    p.style.textWrapStyle = 'auto';
    left.delete(p);
    const opens = new Set();
    // From the last to the first: the nodes before a place stay as they were.
    for (const { at: { node, index, length, soft, space }, loose } of ways.slice(0, -1).reverse()) {
      const rest = node.splitText(soft || space ? index : index + length);
      const open = document.createElement('span');
      open.style.whiteSpace = 'normal';
      opens.add(open);
      if (soft || space) {
        rest.splitText(length);
        rest.replaceWith(open);
        open.append(rest);
      } else {
        open.append(document.createElement('wbr'));
        node.after(open);
      }
      if (!soft && loose > RAGGED) open.append(document.createElement('br'));
    }
    const styles = ways.map(({ at, from, tracking, loose }) => {
      if (!at.end && (at.soft || loose <= RAGGED))
        return tracking && {
          letterSpacing: tracking.toFixed(4) + 'px',
          // Which letter spacing would undo (CSS Fonts 4 §7.2).
          fontFeatureSettings: '"liga", "clig"',
        };
      // A line that is not filled is set as the font has it, where there is room for that.
      const own = hyphens.get(font).shrink * (at.spaces - from.at.spaces);
      if (own > 0 && at.before - from.at.after + own < width) return { wordSpacing: '0' };
      return tracking < 0 && { letterSpacing: tracking.toFixed(4) + 'px', fontFeatureSettings: '"liga", "clig"' };
    });
    let line = 0;
    const dress = (parent) => {
      for (const node of [...parent.childNodes])
        if (opens.has(node)) line++;
        else if (node.nodeType === 1 && node.localName !== 'math') dress(node);
        else if (node.nodeType === 3 && styles[line]) {
          const span = document.createElement('span');
          Object.assign(span.style, styles[line]);
          node.replaceWith(span);
          span.append(node);
        }
    };
    if (styles.some(Boolean)) dress(p);
  }
  // A line that came out wider than its column would shrink the whole page: the browser breaks it.
  for (const p of chosen.filter(({ ways, p }) => ways && p.scrollWidth > p.clientWidth + 1).map(({ p }) => p)) {
    p.style.whiteSpace = '';
    left.add(p);
    fitted--;
  }
  for (const p of left) p.style.textWrapStyle = 'pretty';
  return fitted;
}`;
