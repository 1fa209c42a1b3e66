// The bundle of the reading thread.
import './model/schema-settings.ts';

export { prepareArticle } from './prepare/prepare.ts';
export { servePrepare } from './prepare/serve.ts';
