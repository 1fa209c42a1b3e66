/**
 * A function for the page: gives the picture at the head the width of the page where enough of the prose
 * still stands below it. One that is upright would leave most of that width empty: it goes to the head of
 * the first column, or to the middle where there is only one.
 */
export const FIT_LEAD = `(figure, body, step, depth, columns) => {
  const image = figure && figure.querySelector('img');
  if (!image || !(image.getAttribute('width') > 0)) return;
  // Lines of the prose that stay on the first page, as a newspaper's front would have them.
  const PROSE = 6, UPRIGHT = 0.62;
  const { width, height } = image.getBoundingClientRect();
  const natural = width * image.getAttribute('height') / image.getAttribute('width');
  if (natural <= height + 1) return;
  if (height / natural < UPRIGHT) {
    if (columns < 2) image.style.objectPosition = 'center';
    else {
      figure.classList.remove('lead');
      figure.style.marginTop = '0';
      body.prepend(figure);
    }
    return;
  }
  const top = body.parentElement.getBoundingClientRect().top;
  const others = body.getBoundingClientRect().top - top - height;
  if (others + natural + PROSE * step <= depth) image.style.maxHeight = 'none';
}`;
