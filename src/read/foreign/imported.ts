import type { Arguments } from './arguments.ts';

const NAME = /^\{([\w$]+)(?:\.\w+)?\}$/u;
const PATH = /["'`]([^"'`\n]{1,300}\.(?:png|jpe?g|gif|svg|webp|avif))["'`]/iu;

/**
 * Puts the path of a picture in the place of the name that a module imports it under, or of the call that
 * is given it: `src={map}`, `src={useBaseUrl('/map.png')}`.
 * @param pictures paths by the names of modules.
 */
export function withPictures(args: Arguments, pictures: ReadonlyMap<string, string>): Arguments {
  if (![...args.named.values()].some((value) => value.startsWith('{'))) return args;
  const named = [...args.named].map(([key, value]): [string, string] => {
    if (!value.startsWith('{')) return [key, value];
    const known = pictures.get(NAME.exec(value)?.[1] ?? '');
    return [key, known ?? PATH.exec(value)?.[1] ?? value];
  });
  return { ...args, named: new Map(named) };
}
