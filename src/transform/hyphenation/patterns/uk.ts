export { default as patterns } from 'hyphen/patterns/uk.js';
