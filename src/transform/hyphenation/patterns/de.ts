export { default as patterns } from 'hyphen/patterns/de-1996.js';
