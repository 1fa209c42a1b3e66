// The bundle of the main thread: what a build needs, and nothing else.
import './model/schema-settings.ts';

export { build } from './build/build.ts';
export { check } from './build/check.ts';
