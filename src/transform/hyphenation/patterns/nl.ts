export { default as patterns } from 'hyphen/patterns/nl.js';
