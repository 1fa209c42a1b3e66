import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { VFile } from 'vfile';
import { type Finding, placeOf } from '../../model/message.ts';
import { openTally } from '../../model/tally.ts';
import { element, isElement, textNode } from '../element.ts';
import type { Tools } from '../tools.ts';
import { replaceElements } from '../traversal.ts';
import { cleanMath } from './allowed.ts';
import { alternativeOf } from './alternative.ts';
import type { Engraved } from './engrave.ts';

/** Formulas of one article; more than any has. */
const MOST = 5000;

/** What the formulas of an article came to. */
export interface FormulaFacts {
  /** Formulas that are set, whoever wrote their MathML. */
  readonly formulas: number;
}

/**
 * Sets formulas as MathML with their words in one line as the alternative text. Those that have an id
 * are numbered in their order. One that TeX refuses stays as it was written, as code, with a message.
 */
export function setFormulas(trees: readonly Root[], tools: Tools, file: VFile): FormulaFacts {
  let formulas = 0;
  let number = 0;
  const tally = openTally(file);
  for (const tree of trees)
    replaceElements(tree, (node) => {
      if (node.tagName === 'math') {
        formulas += 1;
        describe(node);
        return undefined;
      }
      const how = node.properties.dataFormula;
      if (how === undefined) return undefined;
      const tex = sourceOf(node);
      const engraved =
        formulas >= MOST
          ? { fault: `more than ${MOST} formulas` }
          : tools.engrave?.(tex, how !== 'inline');
      const math = engraved && 'mathml' in engraved ? mathOf(engraved.mathml, node) : undefined;
      if (!math) {
        tally.tell('formula', faultOf(tex, engraved, node));
        return [asCode(node, tex, how === 'block')];
      }
      formulas += 1;
      if (how !== 'block') return [math];
      return [inBlock(node, math, node.properties.id ? ++number : 0)];
    });
  tally.close();
  return { formulas };
}

const sourceOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function mathOf(mathml: string, from: Element): Element | undefined {
  const [parsed] = fromHtml(mathml, { fragment: true }).children;
  const math = isElement(parsed, 'math') ? cleanMath(parsed, true) : undefined;
  if (!math) return undefined;
  describe(math);
  // The source goes along for those who copy the formula, as pandoc has it (MathML 3 §5.1).
  const encoding = 'application/x-tex';
  const source = element(from, 'annotation', { encoding }, [textNode(from, sourceOf(from))]);
  math.children = [element(from, 'semantics', {}, [inRow(math.children, from), source])];
  if (from.position) math.position = structuredClone(from.position);
  return math;
}

function inRow(children: ElementContent[], from: Element): Element {
  const [only, ...others] = children;
  return isElement(only) && others.length === 0 ? only : element(from, 'mrow', {}, children);
}

function describe(math: Element): void {
  math.properties.xmlns = 'http://www.w3.org/1998/Math/MathML';
  math.properties.alttext ??= alternativeOf(math);
}

/** A formula apart from the text, its number beside it. */
function inBlock(node: Element, math: Element, number: number): Element {
  const { id } = node.properties;
  const label = element(node, 'span', { className: ['formula-number'] }, [
    textNode(node, `(${number})`),
  ]);
  const children: ElementContent[] = number > 0 ? [math, textNode(node, ' '), label] : [math];
  return element(node, 'div', { className: ['formula'], ...(id && { id }) }, children);
}

function asCode(node: Element, tex: string, block: boolean): Element {
  const { id } = node.properties;
  const code = element(node, 'code', {}, [textNode(node, tex)]);
  return block ? element(node, 'pre', { ...(id && { id }) }, [code]) : code;
}

function faultOf(tex: string, engraved: Engraved | undefined, node: Element): Finding {
  const [line = ''] = tex.split('\n');
  const written = line.length > 48 ? `${line.slice(0, 47)}…` : line;
  const why = engraved && 'fault' in engraved ? `: ${engraved.fault.replace(/\.$/u, '')}` : '';
  const place = placeOf(node);
  return {
    severity: 'warning',
    ruleId: 'formula',
    reason: `Expected a formula in TeX, found \`${written}\`, which can't be set${why}; it is printed as written`,
    note: 'Mend the formula; write `\\$` for a dollar that is money.',
    ...(place && { place }),
  };
}
