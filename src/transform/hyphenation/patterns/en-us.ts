export { default as patterns } from 'hyphen/patterns/en-us.js';
