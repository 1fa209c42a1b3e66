import type { FontFace, Medium } from '../model/rendered-edition.ts';
import type { Prepared, PreparedPages } from './prepare.ts';

/** A font on its way between threads: its bytes go once, afterwards its path is enough. */
type SentFace = Omit<FontFace, 'bytes'> & { readonly bytes?: Uint8Array };
type SentPages = Omit<PreparedPages, 'fonts'> & {
  readonly fonts: Readonly<Record<Medium, readonly SentFace[]>>;
};

/** What the reading thread sends for `Prepared`. */
export type SentPrepared = Omit<Prepared, 'pages'> & { readonly pages?: SentPages };

/** Leaves out the bytes of fonts that were sent before; articles share most of theirs. */
export function sendFonts(prepared: Prepared, sent: Set<string>): SentPrepared {
  const { pages } = prepared;
  if (!pages) return prepared;
  const { epub, print, web } = pages.fonts;
  const known = new Set(sent);
  const lighten = ({ bytes, ...face }: FontFace): SentFace => {
    sent.add(face.href);
    return known.has(face.href) ? face : { ...face, bytes };
  };
  return {
    ...prepared,
    pages: {
      ...pages,
      fonts: { epub: epub.map(lighten), print: print.map(lighten), web: web.map(lighten) },
    },
  };
}

/** Puts the bytes back, the same for all articles, so that what is made of them can be kept by them. */
export function receiveFonts(prepared: SentPrepared, known: Map<string, Uint8Array>): Prepared {
  const { pages, ...rest } = prepared;
  if (!pages) return rest;
  const { epub, print, web } = pages.fonts;
  for (const { href, bytes } of [...epub, ...print, ...web])
    if (bytes && !known.has(href)) known.set(href, bytes);
  const complete = (face: SentFace): FontFace => {
    const bytes = known.get(face.href);
    if (!bytes) throw new Error(`The font ${face.href} was never sent`);
    return { ...face, bytes };
  };
  return {
    ...rest,
    pages: {
      ...pages,
      fonts: { epub: epub.map(complete), print: print.map(complete), web: web.map(complete) },
    },
  };
}
