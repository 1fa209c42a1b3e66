import type { Extension } from 'mdast-util-from-markdown';
import { readAttributes } from '../../model/attributes.ts';
import type { Passage } from '../../model/markdown.ts';

const LABEL = /\$\$[ \t]*(?:\{#([^\s{}]+)\}[ \t]*)?$/u;

/** Makes nodes of the tokens that our extensions of the parser give. */
export const ourNodes: Extension = {
  canContainEols: ['inlineNote', 'passage'],
  enter: {
    boxFence(token) {
      this.enter({ type: 'boxFence', value: this.sliceSerialize(token) }, token);
    },
    mathBlock(token) {
      const source = this.sliceSerialize(token).trimEnd();
      const id = LABEL.exec(source)?.[1];
      const value = source.slice(2).replace(LABEL, '').trim();
      this.enter({ type: 'math', value, ...(id && { id }) }, token);
    },
    inlineMath(token) {
      const source = this.sliceSerialize(token);
      const display = source.startsWith('$$');
      const value = source.slice(display ? 2 : 1, display ? -2 : -1);
      this.enter({ type: 'inlineMath', value: value.trim(), display }, token);
    },
    inlineNote(token) {
      this.enter({ type: 'inlineNote', children: [] }, token);
    },
    passage(token) {
      this.enter({ type: 'passage', children: [] }, token);
      if (this.sliceSerialize(token).startsWith(':sc[')) top(this.stack).style = 'small-caps';
    },
    description(token) {
      this.enter({ type: 'definitionDescription', children: [] }, token);
    },
  },
  exit: {
    boxFence: leave,
    mathBlock: leave,
    inlineMath: leave,
    inlineNote: leave,
    passage: leave,
    description: leave,
    bracketedAttributes(token) {
      describe(top(this.stack), this.sliceSerialize(token).slice(1, -1).trim());
    },
  },
};

type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;

function leave(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  this.exit(token);
}

/** The passage whose attributes are read stands on top of the stack: its token encloses theirs. */
const top = (stack: readonly unknown[]): Passage => stack.at(-1) as Passage;

const STYLES: Readonly<Record<string, Passage['style']>> = {
  smallcaps: 'small-caps',
  'small-caps': 'small-caps',
  sc: 'small-caps',
  underline: 'underline',
  ul: 'underline',
  mark: 'mark',
  highlight: 'mark',
};

function describe(node: Passage, list: string): void {
  const read = readAttributes(list);
  if (/^[a-z-\d]+$/iu.test(list) || !read) {
    node.lang = list;
    return;
  }
  const { lang, dir } = read.values;
  if (lang) node.lang = lang;
  if (dir) node.dir = dir;
  if (read.id) node.id = read.id;
  const style = read.classes.map((name) => STYLES[name.toLowerCase()]).find(Boolean);
  if (style) node.style = style;
}
