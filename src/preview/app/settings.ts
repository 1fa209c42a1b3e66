/** What the user chose, kept from visit to visit. */
export interface Settings {
  readonly appearance: 'system' | 'light' | 'dark';
  /** How pages are sized: whole, to the width, or by a factor of their real size. */
  readonly zoom: 'page' | 'width' | number;
  readonly spreads: boolean;
  readonly device: 'phone' | 'tablet' | 'both';
  readonly paper: 'light' | 'sepia' | 'dark';
  /** Per cent. */
  readonly textSize: number;
  readonly webWidth: 'phone' | 'desktop';
  /** As the preview itself, unless it is chosen. */
  readonly webColours?: 'light' | 'dark';
  readonly editor: string;
  readonly listOpen: boolean;
}

const FIRST: Settings = {
  appearance: 'system',
  zoom: 'page',
  spreads: true,
  device: 'both',
  paper: 'light',
  textSize: 100,
  webWidth: 'desktop',
  editor: 'vscode',
  listOpen: true,
};
const KEY = 'offprint-preview';

let settings: Settings = { ...FIRST, ...read() };
const listeners: ((settings: Settings) => void)[] = [];

function read(): Partial<Settings> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    // Only this page writes there; a value of another kind is as good as the default.
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Settings>) : {};
  } catch {
    return {};
  }
}

/** Gives what is chosen now. */
export const chosen = (): Settings => settings;

/** Changes what is chosen and tells everybody. */
export function choose(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing starts anew next time.
  }
  for (const listener of listeners) listener(settings);
}

/** Calls a listener now and whenever something is chosen. */
export function onChosen(listener: (settings: Settings) => void): void {
  listeners.push(listener);
  listener(settings);
}
