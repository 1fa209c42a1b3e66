/** Editors that a link can open at a line. */
export const EDITORS: readonly {
  readonly id: string;
  readonly name: string;
  readonly address: (path: string, line: number, column: number) => string;
}[] = [
  { id: 'vscode', name: 'VS Code', address: at('vscode://file') },
  { id: 'vscode-insiders', name: 'VS Code Insiders', address: at('vscode-insiders://file') },
  { id: 'vscodium', name: 'VSCodium', address: at('vscodium://file') },
  { id: 'cursor', name: 'Cursor', address: at('cursor://file') },
  { id: 'windsurf', name: 'Windsurf', address: at('windsurf://file') },
  { id: 'zed', name: 'Zed', address: at('zed://file') },
  { id: 'sublime', name: 'Sublime Text', address: opened('subl://open') },
  { id: 'textmate', name: 'TextMate', address: opened('txmt://open') },
  { id: 'bbedit', name: 'BBEdit', address: opened('x-bbedit://open') },
  { id: 'mvim', name: 'MacVim', address: opened('mvim://open') },
  {
    id: 'idea',
    name: 'JetBrains',
    address: (path, line, column) =>
      `idea://open?file=${encodeURIComponent(path)}&line=${line}&column=${column}`,
  },
];

/** Addresses of the form `vscode://file/path:line:column`. */
function at(scheme: string) {
  return (path: string, line: number, column: number) =>
    `${scheme}${encodePath(path)}:${line}:${column}`;
}

/** Addresses of the form `txmt://open?url=file:///path&line=…`. */
function opened(scheme: string) {
  return (path: string, line: number, column: number) =>
    `${scheme}?url=${encodeURIComponent(`file://${encodePath(path)}`)}&line=${line}&column=${column}`;
}

function encodePath(path: string): string {
  const plain = path.replaceAll('\\', '/');
  const rooted = plain.startsWith('/') ? plain : `/${plain}`;
  return rooted
    .split('/')
    .map((part) => (/^[a-z]:$/iu.test(part) ? part : encodeURIComponent(part)))
    .join('/');
}

/** Gives the address that opens a file at a line in an editor. */
export function editorAddress(
  editor: string,
  path: string,
  line: number,
  column = 1,
): string | undefined {
  return EDITORS.find(({ id }) => id === editor)?.address(path, line, column);
}

/** Gives what an editor is called. */
export const editorName = (editor: string): string =>
  EDITORS.find(({ id }) => id === editor)?.name ?? 'your editor';
