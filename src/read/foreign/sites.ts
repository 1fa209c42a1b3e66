import { argument } from './arguments.ts';
import type { Tag } from './tag.ts';

/** Where the pieces of other sites are seen, by the name of what would show them; `$` is their id. */
const SITES: readonly (readonly [RegExp, string])[] = [
  [/youtube|^yt$/u, 'https://www.youtube.com/watch?v=$'],
  [/vimeo/u, 'https://vimeo.com/$'],
  [
    /^(?:tweet|twitter|x|twittertweet|embedtweet)(?:simple)?$/u,
    'https://twitter.com/i/web/status/$',
  ],
  [/instagram/u, 'https://www.instagram.com/p/$/'],
  [/^gist$|githubgist/u, 'https://gist.github.com/$'],
  [/codepen/u, 'https://codepen.io/$'],
  [/codesandbox/u, 'https://codesandbox.io/s/$'],
  [/stackblitz/u, 'https://stackblitz.com/edit/$'],
  [/jsfiddle/u, 'https://jsfiddle.net/$'],
  [/asciinema/u, 'https://asciinema.org/a/$'],
  [/speakerdeck/u, 'https://speakerdeck.com/player/$'],
  [/bilibili/u, 'https://www.bilibili.com/video/$'],
  [/loom/u, 'https://www.loom.com/share/$'],
  [/^(?:github|githubrepo|githubcard)$/u, 'https://github.com/$'],
];

/** Finds the address that a tag leads to: that of a video, a post or a page, whole or by its id. */
export function addressIn({ args, syntax, name: written }: Tag, name: string): string | undefined {
  const values = [...[...args.named].map(([, value]) => value), ...args.listed];
  const isLink = /^(?:a|link|nextlink|navlink|button|buttonlink|card|linkcard|btn)$/u.test(name);
  const whole = values.find((value) => /^https?:\/\/[^\s"'<>{}]+$/iu.test(value));
  const site = SITES.find(([form]) => form.test(name));
  if (site) {
    if (whole) return whole;
    const own = argument(args, 'id', 'videoid', 'video', 'tweetid', 'slug', 'repo');
    const user = argument(args, 'user', 'username');
    const parts = [user, own, ...args.listed].filter(
      (part): part is string => part !== undefined && /^[\w@.-]+(?:\/[\w.-]+)*$/u.test(part),
    );
    const byUser = /gist|codepen/u.test(name);
    const id = byUser
      ? parts.slice(0, 2).join(name.includes('codepen') ? '/pen/' : '/')
      : (own ?? parts[0]);
    return id && site[1].replace('$', () => id);
  }
  if (isLink && syntax === 'jsx') return argument(args, 'to', 'href');
  const embeds = /embed|video|audio|iframe|preview|podcast|player|bookmark|oembed|unfurl/u.test(
    name,
  );
  return whole !== undefined && (embeds || isLink || written === 'embed') ? whole : undefined;
}
