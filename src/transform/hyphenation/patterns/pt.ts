export { default as patterns } from 'hyphen/patterns/pt.js';
