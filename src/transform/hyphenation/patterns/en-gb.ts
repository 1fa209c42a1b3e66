export { default as patterns } from 'hyphen/patterns/en-gb.js';
