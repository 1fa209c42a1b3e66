import type { RenderedEdition } from '../model/rendered-edition.ts';

/** Names the project's publisher, unless the article says that it belongs to another publication. */
export function publisherOf({ chapters, publication }: RenderedEdition): string | undefined {
  const named = chapters[0].article.publication?.name;
  if (named && named !== publication.name) return named;
  return publication.publisher ?? named ?? publication.name;
}
