// The floor: plain puppeteer prints a ready page, launch to close. No Offprint.
// node floor.mjs BROWSER COUNT PAGE.html OUT.pdf
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer';

const [browserFile, count, page, out] = process.argv.slice(2);
const { executablePath, env, args } = JSON.parse(await readFile(browserFile, 'utf8'));
const html = await readFile(page, 'utf8');
const browser = await puppeteer.launch({
  executablePath,
  env: { ...process.env, ...env },
  headless: 'shell',
  pipe: true,
  args,
});
const tab = await browser.newPage();
for (let i = 0; i < Number(count); i++) {
  await tab.setContent(html);
  await writeFile(
    out,
    await tab.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }),
  );
}
await browser.close();
