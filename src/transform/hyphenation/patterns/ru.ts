export { default as patterns } from 'hyphen/patterns/ru.js';
