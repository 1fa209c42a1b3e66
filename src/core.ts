// What the bundle offers: the library's functions, the reading thread's, and what the bundle script needs.
export { build } from './build/build.ts';
export { check } from './build/check.ts';
export { createArticle } from './start/article.ts';
export { createProject } from './start/project.ts';
export { diagnose } from './doctor/diagnose.ts';
export { installBrowser } from './browser/install.ts';
export { frontMatterJsonSchema, publicationJsonSchema } from './model/json-schema.ts';
export { servePrepare } from './prepare/serve.ts';
export { seedFonts } from './render/fonts/seeds.ts';
