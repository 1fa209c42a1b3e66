/**
 * A function for the page: sets a headline smaller where that saves it a line, as a copy editor would: three
 * lines of one or two words each stand like a ladder, and five of them push the prose off the first page. Its
 * size goes down no further than the headline bears, fewer lines or not.
 */
export const FIT_HEADLINE = `(headline) => {
  if (!headline || headline.matches('.headline-long, .headline-longest')) return;
  const style = getComputedStyle(headline);
  const size = parseFloat(style.fontSize), leading = parseFloat(style.lineHeight);
  const linesAt = (share) => {
    headline.style.fontSize = size * share + 'px';
    headline.style.lineHeight = leading * share + 'px';
    return Math.round(headline.getBoundingClientRect().height / (leading * share));
  };
  const full = linesAt(1);
  // The smallest share of the size, by how many lines there are: from four on, three are worth the most.
  const least = [1, 1, 0.88, 0.78][full] ?? 0.68;
  const wanted = full > 3 ? [3, full - 1] : [full - 1];
  for (const lines of new Set(full > 1 ? wanted : []))
    for (let share = 0.98; share >= least; share -= 0.02)
      if (linesAt(share) <= lines) return;
  headline.style.fontSize = headline.style.lineHeight = '';
}`;
