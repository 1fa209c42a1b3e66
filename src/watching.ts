// The bundle of `offprint watch`: the build, the watching and the server of the preview.
import './model/schema-settings.ts';

export { watch } from './watch/watch.ts';
