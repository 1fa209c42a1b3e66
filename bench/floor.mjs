// The floor: plain puppeteer prints ready pages, launch to close. No Offprint.
// node floor.mjs BROWSER OUT.pdf PAGE.html…
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer';

const [browserFile, out, ...pages] = process.argv.slice(2);
const { executablePath, env, args } = JSON.parse(await readFile(browserFile, 'utf8'));
const browser = await puppeteer.launch({
  executablePath,
  env: { ...process.env, ...env },
  headless: 'shell',
  pipe: true,
  args,
});
const tab = await browser.newPage();
for (const page of pages) {
  await tab.setContent(await readFile(page, 'utf8'));
  await writeFile(
    out,
    await tab.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }),
  );
}
await browser.close();
