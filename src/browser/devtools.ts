// The browser's driver, heavy to load: a bundle of its own, loaded when something is printed.
export { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
