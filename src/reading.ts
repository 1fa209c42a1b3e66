// The bundle of the reading thread.
export { servePrepare } from './prepare/serve.ts';
