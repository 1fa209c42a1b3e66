export { default as patterns } from 'hyphen/patterns/it.js';
