/** Attributes of an element, and listeners by `onclick`-like names; `false` and `undefined` leave one out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

type Child = Node | string | undefined | false;

/** Makes an element: text is text, never markup. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/u, ''), value);
    else element.setAttribute(key, value === true ? '' : `${value}`);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Finds an element of the page by its id, which index.html has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

const DRAWINGS = {
  articles: 'M3 5h14M3 10h14M3 15h9',
  edit: 'M4 16l1-4 8.5-8.5 3 3L8 15zM12 5l3 3',
  light:
    'M10 6.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4',
  dark: 'M16.5 12.2A7 7 0 017.8 3.5a7 7 0 108.7 8.7z',
  system: 'M3 4h14v10H3zM7 17h6M10 14v3',
  help: 'M7.5 7.6A2.6 2.6 0 0110 5.4c1.5 0 2.6 1 2.6 2.3 0 1.9-2.6 2.1-2.6 4M10 14.4v.2',
  back: 'M12.5 4l-6 6 6 6',
  forward: 'M7.5 4l6 6-6 6',
  less: 'M5 10h10',
  more: 'M5 10h10M10 5v10',
  close: 'M5 5l10 10M15 5L5 15',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  page: 'M5.5 3h9v14h-9z',
  spread: 'M2.5 4.5H10v11H2.5zM10 4.5h7.5v11H10z',
  width: 'M3 4v12M17 4v12M6 10h8M8 8l-2 2 2 2M12 8l2 2-2 2',
  phone: 'M6.5 2.5h7v15h-7zM9 15.5h2',
  tablet: 'M4 3h12v14H4zM9 15h2',
  both: 'M2.5 4h9v12h-9zM14 7h4v9h-4z',
  desktop: 'M2.5 4h15v9.5h-15zM7 17h6M10 13.5V17',
} as const;

export type Drawing = keyof typeof DRAWINGS;

/** Draws an icon; what it means is said by the button that it is in. */
export function icon(name: Drawing): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** Whether the user asked for stillness. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
