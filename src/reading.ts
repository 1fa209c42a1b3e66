// The bundle of the reading thread.
export { prepareArticle } from './prepare/prepare.ts';
export { servePrepare } from './prepare/serve.ts';
