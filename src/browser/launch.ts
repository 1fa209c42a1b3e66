/** How a browser is to be started; plain data, kept from run to run once it has been proved. */
export interface Launch {
  readonly path: string;
  /** A headless shell prints several times faster than the full Chrome. */
  readonly kind: 'shell' | 'chrome';
  /** False where the sandbox can't start: as root, in most containers. */
  readonly sandbox: boolean;
  /** What it needs in its environment beside the caller's. */
  readonly env: Readonly<Record<string, string>>;
}

/** The printer listens on inherited pipes 3 and 4 only: no port is ever open. */
const FLAGS = [
  '--remote-debugging-pipe',
  // Otherwise the advances of glyphs are rounded to whole pixels and the spacing is bad.
  '--font-render-hinting=none',
  // The user's own locale must not choose fallback fonts or quotation marks.
  '--lang=en-US',
  // Every request is answered from memory; what slips by it (a preconnect) finds no address.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pings',
  '--disable-gpu',
  // In a container /dev/shm has 64 MB, too little for a page with photographs.
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--hide-scrollbars',
  '--mute-audio',
];

/** Lists the command line of a browser that keeps its profile in `folder`. */
export function flagsOf(launch: Launch, folder: string): string[] {
  return [
    launch.kind === 'shell' ? '--headless' : '--headless=new',
    ...(launch.sandbox ? [] : ['--no-sandbox']),
    ...FLAGS,
    `--user-data-dir=${folder}`,
    'about:blank',
  ];
}
