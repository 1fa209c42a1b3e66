export { default as patterns } from 'hyphen/patterns/pl.js';
