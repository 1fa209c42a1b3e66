export { default as patterns } from 'hyphen/patterns/fr.js';
