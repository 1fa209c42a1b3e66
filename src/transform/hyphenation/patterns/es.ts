export { default as patterns } from 'hyphen/patterns/es.js';
