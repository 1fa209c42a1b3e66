// The bundle of what is used now and then, and by the scripts of the package and the bench.
import './model/schema-settings.ts';

export { installBrowser } from './browser/install.ts';
export { findBrowser } from './browser/search.ts';
export { openBrowser } from './browser/session.ts';
export { cacheFolder } from './cache.ts';
export { diagnose } from './doctor/diagnose.ts';
export { addFont } from './font/add.ts';
export { listFonts } from './font/list.ts';
export { importArticle } from './import/late.ts';
export { frontMatterJsonSchema, publicationJsonSchema } from './model/json-schema.ts';
export { readPublication } from './read/publication.ts';
export { findRoot } from './read/root.ts';
export { buildLineJsonSchema } from './reference/build-lines.ts';
export { designerGuide } from './reference/designer.ts';
export { proseExample } from './reference/markdown.ts';
export { referencePage } from './reference/page.ts';
export { seedFonts } from './render/fonts/seeds.ts';
export { createArticle } from './start/article.ts';
export { createProject } from './start/project.ts';
export { createTheme } from './start/theme.ts';
export { listThemes } from './start/themes.ts';
export { seedWebFonts } from './write/web/seeds.ts';
