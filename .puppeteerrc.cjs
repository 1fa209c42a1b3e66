// Puppeteer's install step must not download a browser: Offprint finds or brings its own.
module.exports = { skipDownload: true };
