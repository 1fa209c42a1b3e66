/**
 * A function for the page: keeps the compounds of large type whole, so that no headline ends a line with
 * `Thirty-`. One that is longer than a line can bear is left to break. (`word-break` knows no such value.)
 */
export const KEEP_COMPOUNDS = `(elements) => {
  const COMPOUND = /[\\p{L}\\p{N}][^\\s-]*(?:[-\\u2010][\\p{L}\\p{N}][^\\s-]*)+/gu;
  const textsOf = (parent) => [...parent.childNodes].flatMap((n) =>
    n.nodeType === 3 ? [n] : n.nodeType === 1 ? textsOf(n) : []);
  const wholes = [...elements].flatMap((element) => textsOf(element)).flatMap((node) =>
    [...node.data.matchAll(COMPOUND)].filter(({ 0: word }) => word.length < 24).reverse()
      .map(({ 0: word, index }) => [node, index, word.length]));
  for (const [node, index, length] of wholes) {
    const word = node.splitText(index);
    word.splitText(length);
    const whole = document.createElement('span');
    whole.style.whiteSpace = 'nowrap';
    word.replaceWith(whole);
    whole.append(word);
  }
  // Where even so it sticks out, all may break again.
  for (const element of new Set(elements))
    if (element.scrollWidth > element.clientWidth + 1)
      for (const whole of element.querySelectorAll('span[style="white-space: nowrap;"]')) whole.style.whiteSpace = '';
}`;
