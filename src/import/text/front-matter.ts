import { stringify } from 'yaml';
import type { Contributor } from '../../model/byline.ts';
import type { Facts } from './facts.ts';

/**
 * Writes front matter with what is known, its keys in the order of the reference; an unknown headline is
 * an empty field, and the manuscript a draft.
 */
export function writeFrontMatter(facts: Facts, language: string | undefined): string {
  const { headline, byline, contributors } = facts;
  const all = {
    headline: headline ?? null,
    kicker: facts.kicker,
    deck: facts.deck,
    byline: byline && (byline.length === 1 ? personOf(byline[0]!) : byline.map(personOf)),
    bylineText: facts.bylineText,
    contributors: contributors?.map(({ name, role, location }) => ({ name, role, location })),
    dateline: facts.dateline,
    datelineStyle: facts.datelineStyle,
    published: facts.published,
    updated: facts.updated,
    language,
    section: facts.section,
    tags: facts.tags,
    publication: facts.publication,
    source: facts.source,
    rights: facts.rights,
    draft: headline === undefined ? true : undefined,
  };
  const known = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return `---\n${stringify(known, { lineWidth: 0, nullStr: '' })}---\n`;
}

/** A name stands for itself where nothing more is known of the person. */
function personOf({ name, location }: Contributor): string | { name: string; location: string } {
  return location === undefined ? name : { name, location };
}
