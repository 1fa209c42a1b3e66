import { createHash } from 'node:crypto';
import type { Output } from '../build/result.ts';
import type { Severity } from '../model/message.ts';
import type { Cause } from './causes.ts';
import type { Report, ReportedArticle } from './report.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Nothing is fetched, and nothing but our own lines runs. */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** Direction marks would turn the lines of the page round. */
const escaped = (text: string) =>
  text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu,
      '�',
    )
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/"/gu, '&quot;');

/** Sets what a message quotes as it is typed. */
const quoted = (text: string) => escaped(text).replace(/`([^`]*)`/gu, '<code>$1</code>');

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const STATUS: Readonly<Record<ReportedArticle['status'], string>> = {
  built: 'Built',
  kept: 'Up to date',
  incomplete: 'Without PDF',
  failed: 'Failed',
  'out-of-time': 'Out of time',
  'left-out': 'Left out',
};
const KINDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};
const FORMATS: Readonly<Record<Output['format'], string>> = {
  epub: 'EPUB',
  pdf: 'PDF',
  html: 'Web page',
};
/** Places of a cause that stand open. */
const OPEN = 5;

const address = (path: string) =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');

function outputOf({ format, path, bytes, pages }: Output, linked: boolean): string {
  const extent = `${size(bytes)}${pages === undefined ? '' : `, ${count(pages, 'page', 'pages')}`}`;
  const name = linked ? `<a href="${address(path)}">${FORMATS[format]}</a>` : FORMATS[format];
  return `<li>${name} <small>${extent}</small></li>`;
}

function rowOf(article: ReportedArticle, linked: boolean): string {
  const { path, headline, status, outputs, messages, milliseconds } = article;
  const name = headline ? `${escaped(headline)}` : escaped(path);
  const under = headline ? `<small dir="ltr">${escaped(path)}</small>` : '';
  const weight = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
  const looks = messages.filter(({ severity }) => severity !== 'info').length;
  return `<tr class="${status}">
<th scope="row" dir="auto">${name}${under}</th>
<td><span class="status">${STATUS[status]}</span></td>
<td data-sort="${weight}"><ul>${outputs.map((output) => outputOf(output, linked)).join('')}</ul></td>
<td class="number" data-sort="${looks}">${looks || '–'}</td>
<td class="number" data-sort="${milliseconds}">${status === 'kept' ? '–' : seconds(milliseconds)}</td>
</tr>`;
}

function placesOf({ places }: Cause): string {
  const item = ({ file, place, reason }: Cause['places'][number]) => {
    const where = place ? `${file}:${place.line}:${place.column}` : file;
    return `<li><code dir="ltr">${escaped(where)}</code> <span dir="auto">${quoted(reason)}</span></li>`;
  };
  const [first, rest] = [places.slice(0, OPEN), places.slice(OPEN)];
  const more =
    rest.length > 0
      ? `<details><summary>${count(rest.length, 'more place', 'more places')}</summary><ul>${rest.map(item).join('\n')}</ul></details>`
      : '';
  return `<ul>${first.map(item).join('\n')}</ul>${more}`;
}

function causeOf(cause: Cause): string {
  const { severity, ruleId, note, url, count: found, files } = cause;
  const total = files > 1 ? `${found} in ${files} files` : count(found, 'place', 'places');
  const link = url && /^https?:/u.test(url) ? ` <a href="${escaped(url)}">Read more</a>` : '';
  return `<article class="${severity}">
<h3><span class="kind">${KINDS[severity]}</span> <code>${escaped(ruleId)}</code> <small>${total}</small></h3>
${note ? `<p class="mend">${quoted(note)}${link}</p>` : ''}
${placesOf(cause)}
</article>`;
}

function standfirst({ command, milliseconds, totals }: Report): string {
  const { articles, built, kept, failed, leftOut, files, bytes, errors, warnings } = totals;
  const made = command === 'check' ? 'checked' : 'built';
  const parts = [
    `${count(articles, 'article', 'articles')} in ${seconds(milliseconds)}`,
    ...(built > 0 ? [`${built} ${made}`] : []),
    ...(kept > 0 ? [`${kept} up to date`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(files > 0 && command !== 'check'
      ? [`${count(files, 'file', 'files')} written, ${size(bytes)}`]
      : []),
    ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
  ];
  return parts.join(' · ');
}

/** Writes a report as one page that needs nothing beside itself; its table sorts where scripts run. */
export function reportPage(report: Report): string {
  const { articles, causes, command, totals, version } = report;
  const verdict =
    totals.failed > 0
      ? `${count(totals.failed, 'article', 'articles')} failed`
      : report.exitCode > 0
        ? 'Something went wrong'
        : totals.errors + totals.warnings > 0
          ? 'Done, and something needs a look'
          : 'All is well';
  const heads = ['Article', 'Status', 'Files', 'To look at', 'Time'];
  const linked = command !== 'check';
  return `<!DOCTYPE html>
<html lang="en" data-offprint-report>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdict} – Offprint report</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">Offprint ${escaped(command)}</p>
<h1>${verdict}</h1>
<p class="deck">${escaped(standfirst(report))}</p>
</header>
<main>
<section aria-labelledby="look">
<h2 id="look">What needs a look</h2>
${causes.length > 0 ? causes.map(causeOf).join('\n') : '<p>Nothing: no article has a message.</p>'}
</section>
<section>
<h2 id="articles">Articles</h2>
<div class="scroll" role="region" aria-labelledby="articles" tabindex="0">
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${articles.map((article) => rowOf(article, linked)).join('\n')}
</tbody>
</table>
</div>
</section>
</main>
<footer><p>Made by Offprint ${escaped(version)}. Paths begin at the folder of this page.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
