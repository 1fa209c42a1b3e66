import type { ElementContent } from 'hast';
import { all, createLowlight } from 'lowlight';

const lowlight = createLowlight();

/** Short names that most code is marked with; the rest are looked for among all grammars. */
const SHORT: Readonly<Record<string, string>> = {
  cc: 'cpp',
  'c++': 'cpp',
  cjs: 'javascript',
  console: 'shell',
  cs: 'csharp',
  golang: 'go',
  hs: 'haskell',
  html: 'xml',
  js: 'javascript',
  json5: 'json',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  liquid: 'twig',
  make: 'makefile',
  md: 'markdown',
  mdx: 'markdown',
  mjs: 'javascript',
  objc: 'objectivec',
  pl: 'perl',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  svg: 'xml',
  tex: 'latex',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  vue: 'xml',
  yml: 'yaml',
  zsh: 'bash',
};

/** Marks up code by the grammar of its language, with the classes of highlight.js; nothing without one. */
export function highlight(code: string, language: string): ElementContent[] | undefined {
  const name = register(language.toLowerCase());
  if (!name) return undefined;
  const { children } = lowlight.highlight(name, code, { prefix: '' });
  return children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** Makes ready the grammar of one language: to build all of them takes longer than to use one. */
function register(name: string): string | undefined {
  const own = Object.hasOwn(SHORT, name) ? (SHORT[name] ?? name) : name;
  if (lowlight.registered(own)) return own;
  if (Object.hasOwn(all, own)) lowlight.register(own, all[own]!);
  else lowlight.register(all);
  return lowlight.registered(own) ? own : undefined;
}
