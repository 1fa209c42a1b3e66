import { expect, test } from 'vitest';
import { read } from '../project.ts';
import { png } from './pictures.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

async function clean(text: string | Uint8Array) {
  const { article, messages } = await read('---\ntitle: A\ndate: 2024-04-07\n---\n![x](a.svg)', {
    'a.svg': text,
  });
  const image = article?.images.get('a.svg');
  return {
    asset: image?.found ? image.asset : undefined,
    svg: image?.found ? Buffer.from(image.asset.bytes).toString() : undefined,
    told: messages.map(({ severity, ruleId, reason }) => `${severity} ${ruleId} ${reason}`),
  };
}

test('keeps a picture as it is drawn', async () => {
  const inside =
    '<title>A &amp; b</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>' +
    '<style>.a { fill: url(#g); font: 14px Menlo, monospace }</style>' +
    '<g class="a" transform="rotate(3)"><path d="M0 0L1 1" fill="url(#g)" stroke-width="2"></path><use href="#g" x="1"></use></g>' +
    '<text x="1" y="2" xml:space="preserve">Bakı <tspan>שלום</tspan></text>';
  const {
    svg: result,
    told,
    asset,
  } = await clean(
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n${svg(inside)}`,
  );
  expect(told).toEqual([]);
  expect(result).toBe(svg(inside.replace('&amp;', '&#x26;')));
  expect(asset).toMatchObject({ mediaType: 'image/svg+xml', width: 40, height: 20 });
  expect(asset?.href).toMatch(/^images\/a-[0-9a-f]{8}\.svg$/u);
});

test.each([
  ['<script>alert(1)</script>', '`<script>`'],
  [
    '<script xlink:href="http://x.example/a.js" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '`<script>`',
  ],
  ['<foreignObject><iframe src="file:///etc/passwd"/></foreignObject>', '`<foreignObject>`'],
  ['<rect onload="alert(1)" ONCLICK="x"/>', '`ONCLICK`, `onload`'],
  ['<image href="file:///etc/passwd"/>', '`<image>` of another file'],
  ['<image href="http://169.254.169.254/"/>', '`<image>` of another file'],
  ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', '`<image>` of another file'],
  ['<image href="data:image/png;base64,PHN2Zz4="/>', '`<image>` of another file'],
  ['<use href="http://x.example/a.svg#b"/>', '`href` to another file'],
  ['<rect fill="url(http://x.example/a)"/>', '`fill` to another file'],
  ['<rect style="fill: url(http://x.example/a)"/>', '`url()` of another file'],
  ['<style>@import url(http://x.example/a.css); .a { fill: red }</style>', '`@import` or its like'],
  ['<style>@font-face { src: url(http://x.example/a) }</style>', '`@font-face`'],
  ['<style>.a { fill: u\\72l(http://x.example) }</style>', 'a style with programs or escapes'],
  ['<animate attributeName="href" to="javascript:alert(1)"/>', '`<animate>`'],
  ['<set attributeName="onload" to="alert(1)"/>', '`<set>`'],
])('takes out %s and says so', async (inside, named) => {
  const { svg: result, told } = await clean(svg(`<circle r="5"></circle>${inside}`));
  expect(told).toEqual([`warning svg-cleaned Expected a picture alone, found ${named} in the SVG`]);
  expect(result).toContain('<circle r="5">');
  expect(result).not.toMatch(
    /script|onload|onclick|http:\/\/(?!www\.w3)|file:|@import|@font-face|passwd|alert|\\72/iu,
  );
});

test('keeps pixels that stand in the file, and what a link holds', async () => {
  const data = `data:image/png;base64,${(await png()).toString('base64')}`;
  const { svg: result, told } = await clean(
    svg(
      `<a href="javascript:alert(1)"><image href="${data}" width="8"/></a><metadata>x</metadata><sodipodi:view xmlns:sodipodi="urn:x"/>`,
    ),
  );
  expect(told).toEqual([]);
  expect(result).toBe(svg(`<g><image href="${data}" width="8"></image></g>`));
});

test.each([
  [
    'an entity of its own',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  ],
  ['an open element', svg('<g>')],
  ['twenty thousand levels', svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`)],
])('refuses %s', async (_, text) => {
  const { asset, told } = await clean(text);
  expect(asset).toBeUndefined();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('warning broken-image Expected SVG as well-formed XML');
  expect(told[0]).not.toContain('undefined');
});

test.each([
  ['width="30mm" height="15mm"', 113, 57, true],
  ['width="100%" viewBox="0 0 120 60"', 120, 60, false],
  ['width="60" viewBox="0 0 120 60"', 60, 30, false],
  ['', 300, 150, true],
])('gives it a size: %s', async (attributes, width, height, added) => {
  const { asset, svg: result } = await clean(svg('<rect></rect>', attributes));
  expect(asset).toMatchObject({ width, height });
  expect(result?.includes(`viewBox="0 0 ${width} ${height}"`)).toBe(added || width === 120);
});

test('reads UTF-16', async () => {
  const { told, svg: result } = await clean(
    Buffer.from(`\uFEFF${svg('<text>ə</text>')}`, 'utf16le'),
  );
  expect(told).toEqual([]);
  expect(result).toContain('<text>ə</text>');
});

test('counts what is copied, and refuses a drawing of billions', async () => {
  const copies = (levels: number) =>
    Array.from(
      { length: levels },
      (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`,
    ).join('');
  const drawing = (levels: number) => svg(`<rect id="l0" width="1" height="1"/>${copies(levels)}`);
  expect((await clean(drawing(3))).told).toEqual([]);
  expect((await clean(drawing(9))).told).toEqual([
    expect.stringMatching(/^warning image-size .*<use>/u),
  ]);
  const chain = Array.from({ length: 50_000 }, (_, i) => `<use id="u${i}" href="#u${i + 1}"/>`);
  expect((await clean(svg(chain.join('')))).told).toEqual([expect.stringMatching(/image-size/u)]);
  expect((await clean(svg('<g id="a"><use href="#a"/></g>'))).told).toEqual([]);
});
