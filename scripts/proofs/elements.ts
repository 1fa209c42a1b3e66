import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A block of the text as the tags tell it: a paragraph, a heading, a cell. */
export interface Block {
  /** One for each block of the file, over all its pages. */
  readonly id: string;
  /** `P`, `H2`, `LBody`…, or `NonStruct` where it has no better name. */
  readonly role: string;
  /** Roles of what it lies in, from the inside out. */
  readonly within: readonly string[];
}

/** Where a mark of a page's content belongs. */
export interface Belonging {
  readonly block: Block;
  /** Within a formula, which spaces its signs by its own rules. */
  readonly formula: boolean;
}

/** Finds where a mark of a page's content belongs. */
export type BlockOf = (page: number, mark: number) => Belonging | undefined;

const BLOCKS = /^(?:P|H[1-6]|LBody|Lbl|Caption|TH|TD|Title|Note|FENote|Figure|Formula|TOCI|Code)$/u;
const SET_IN = /^(?:Formula|Figure|Code)$/u;
const TEXT = /^(?:P|H[1-6]|LBody|Caption|TH|TD)$/u;
const INLINE = /^(?:Span|Link|Em|Strong|Quote|Code|Reference|Ruby|RB|RT|RP|BibEntry|Annot)$/u;

const name = (dict: PDFDict, key: string) => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

/** Reads a number tree (ISO 32000-1 §7.9.7) into a map. */
function numbersOf(node: PDFDict, found = new Map<number, PDFObject>()): Map<number, PDFObject> {
  const nums = node.lookup(PDFName.of('Nums'));
  if (nums instanceof PDFArray)
    for (let i = 0; i + 1 < nums.size(); i += 2) {
      const key = nums.lookup(i);
      const value = nums.lookup(i + 1);
      if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
    }
  const kids = node.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray)
    for (let i = 0; i < kids.size(); i++) {
      const kid = kids.lookup(i);
      if (kid instanceof PDFDict) numbersOf(kid, found);
    }
  return found;
}

/** An element and what it lies in, from the inside out. */
function lineOf(pdf: PDFDocument, ref: PDFRef): { id: string; role: string }[] {
  const line: { id: string; role: string }[] = [];
  let at: PDFObject | undefined = ref;
  while (at instanceof PDFRef && line.length < 200) {
    const dict: PDFObject | undefined = pdf.context.lookup(at);
    if (!(dict instanceof PDFDict) || name(dict, 'Type') === 'StructTreeRoot') break;
    line.push({ id: at.tag, role: name(dict, 'S') });
    at = dict.get(PDFName.of('P'));
  }
  return line;
}

/** Finds where in the line from an element upwards its block is. */
function blockIn(line: readonly { readonly id: string; readonly role: string }[]): number {
  const named = line.findIndex(
    // A formula or a picture within a paragraph is a part of its line.
    ({ role }, i) => BLOCKS.test(role) && !(SET_IN.test(role) && line[i + 1]?.role.match(TEXT)),
  );
  if (named >= 0) return named;
  // Chromium gives no name to a `div`: the first that is not within the line of text is the block.
  const after = line.slice(1).findIndex(({ role }) => !INLINE.test(role));
  return after >= 0 ? after + 1 : 0;
}

/**
 * Reads from the tags of a PDF which block each mark belongs to: by the parent tree (ISO 32000-1
 * §14.7.4.4), which knows a paragraph again on the next page.
 */
export function readBlocks(pdf: PDFDocument): BlockOf {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  const parents = tree ? numbersOf(tree) : new Map<number, PDFObject>();
  const known = new Map<string, Belonging>();
  const pages = pdf.getPages().map(({ node }) => {
    const key = node.lookup(PDFName.of('StructParents'));
    const list = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
    return list instanceof PDFArray ? list : undefined;
  });
  return (page, mark) => {
    const list = pages[page];
    const ref = list && mark < list.size() ? list.get(mark) : undefined;
    if (!(ref instanceof PDFRef)) return undefined;
    const found = known.get(ref.tag);
    if (found) return found;
    const line = lineOf(pdf, ref);
    const at = blockIn(line);
    const { id, role } = line[at] ?? { id: ref.tag, role: '' };
    const block = { id, role, within: line.slice(at + 1).map((e) => e.role) };
    const belonging = { block, formula: line.slice(0, at + 1).some((e) => e.role === 'Formula') };
    known.set(ref.tag, belonging);
    return belonging;
  };
}
