// The bundle of what is used now and then, and by the bundle script.
export { installBrowser } from './browser/install.ts';
export { diagnose } from './doctor/diagnose.ts';
export { frontMatterJsonSchema, publicationJsonSchema } from './model/json-schema.ts';
export { seedFonts } from './render/fonts/seeds.ts';
export { createArticle } from './start/article.ts';
export { createProject } from './start/project.ts';
