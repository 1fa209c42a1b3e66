import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { messagesOf } from '../../../src/model/message.ts';
import { takeForeign } from '../../../src/read/foreign/foreign.ts';
import { read } from '../project.ts';

function take(text: string, path = 'a.md', values: Record<string, string> = {}) {
  const file = new VFile({ path, value: text });
  const out = takeForeign(file, text, new Map(Object.entries(values))).text;
  const messages = messagesOf(file);
  return { text: out, told: messages.map((m) => `${m.severity} ${m.ruleId}@${m.place?.line}`) };
}

/** What is left, without the lines that are empty. */
const lines = (text: string, path?: string) =>
  take(text, path)
    .text.split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');

test.each([
  ['plain', 'a {b} c, {{ no end, {% neither, [x] and <T>, 5 < 6, C:\\{x}'],
  ['a span of code', 'Write `{{ page.title }}` or ``{% x ` y %}``.'],
  ['a fence', '```liquid\n{% include x.html %}\n{{ y }}\n```'],
  ['a fence in a quotation', '> ~~~\n> {{ y }}\n> ~~~'],
  ['a fence in a list', '- item\n\n  ```\n  {{< x >}}\n  ```'],
  ['indented code', 'Text\n\n    {{ y }}\n    <Note>x</Note>\n'],
  ['an escape', 'Braces \\{{ x \\}} and \\{% y %\\}.'],
  ['a comment', 'Text <!-- {{ y }} --> text'],
  ['code in HTML', '<pre>{{ y }}</pre> <code>{% x %}</code>'],
  ['a formula', 'It is $\\frac{{a}}{{b}}$ and $$x_{{1}}$$ here'],
  ['attribute lists', '## Costs {#costs .wide}\n\n![a](b.png){width=50%}\n{: .note}'],
  ['types in prose', 'A Vec<T> holds T, and Map<String, Number> too. Then <Your Name> signs.'],
  ['old HTML', '<TABLE><TR><TD>x</TD></TR></TABLE> <Br> <FONT COLOR="red">y</FONT>'],
  ['prose that begins so', 'import duties rose;\nexport fell.\n\nExport const is a word, too.'],
  ['brackets of prose', 'He [code] said [quote] so. [caption]: x\n\n[audio](a.mp3) [video][v]'],
])('leaves %s alone', (_, text) => {
  expect(take(text)).toEqual({ text, told: [] });
});

test.each([
  ['{% raw %}Keep {{ this }}.{% endraw %}', 'Keep {{ this }}.', 'info template-tag@1'],
  ['{{ "/about/" | url }}', '/about/', 'info template-tag@1'],
  ['![A map]({{ site.baseurl }}/map.png)', '![A map](/map.png)', 'info template-tag@1'],
  ['<img src="{{ "/a b.png" | relative_url }}">', '<img src="/a%20b.png">', 'info template-tag@1'],
  ['[it]({% post_url 2020-01-01-x %})', '[it](2020-01-01-x)', 'info template-tag@1'],
  ['[it]({{< relref "sea.md" >}})', '[it](sea.md)', 'info shortcode@1'],
  ['By {{ page.author }}.', 'By A. Writer.', 'info template-tag@1'],
  ['By {{ page.editor }}.', 'By .', 'warning template-tag@1'],
  ['a{# note #}b', 'ab', 'info template-comment@1'],
  ['a {/* note */} b', 'a  b', 'info template-comment@1'],
  ['{{< youtube abc_123 >}}', '<https://www.youtube.com/watch?v=abc_123>', 'info shortcode@1'],
  ['{{ vimeo(id="1234") }}', '<https://vimeo.com/1234>', 'info template-tag@1'],
  ['{% gist writer/0a1b2c %}', '<https://gist.github.com/writer/0a1b2c>', 'info template-tag@1'],
  ['[embed]https://example.org/v[/embed]', 'https://example.org/v', 'info shortcode@1'],
  ['[toc]', '', 'info contents-mark@1'],
  ['1. Contents\n{:toc}', '', 'info contents-mark@1'],
  ['{% include ad.html when="2025-05-27" %}', '', 'warning template-tag@1'],
  [
    'Two {{< sidenote >}}words here{{< /sidenote >}} more',
    'Two words here more',
    'warning shortcode@1',
  ],
  ['{{< img "sea.jpg" "The sea at dawn" >}}', '![The sea at dawn](<sea.jpg>)', 'info shortcode@1'],
  [
    'Here {% image "sea.jpg" "The sea" %} it is',
    'Here ![The sea](<sea.jpg>) it is',
    'info template-tag@1',
  ],
])('takes %s', (text, left, ...told) => {
  const found = take(text, 'a.md', { author: 'A. Writer' });
  expect(found.text.trim()).toBe(left);
  expect(found.told).toEqual(told);
});

test('knows what the text itself assigns', () => {
  const { text } = take(
    '{% assign at = "https://example.org/" %}\n\n[one]({{ at }}1), [two]({{at}}2)',
  );
  expect(text.trim()).toBe('[one](https://example.org/1), [two](https://example.org/2)');
});

test('sets code that tags hold, and reads no tags in it', () => {
  expect(lines('{% highlight js linenos %}\nlet a = "{{ b }}";\n{% endhighlight %}')).toEqual([
    '```js',
    'let a = "{{ b }}";',
    '```',
  ]);
  expect(lines('{{< highlight go "linenos=table" >}}\nx := 1\n{{< / highlight >}}')[0]).toBe(
    '```go',
  );
  expect(lines('[code language="python"]\na = `b`\n[/code]')).toEqual([
    '```python',
    'a = `b`',
    '```',
  ]);
  expect(take('So {% highlight js %}let a{% endhighlight %} it is').text).toBe('So `let a` it is');
});

test('takes the tags that only keep code from being run', () => {
  expect(take('```\n{% raw %}{{ x }}{% endraw %}\n```').text).toBe('```\n{{ x }}\n```');
  expect(take('`{% raw %}{% x %}{% endraw %}`').text).toBe('`{% x %}`');
  expect(take('```\n{{</* figure "x" */>}}\n```').text).toBe('```\n{{< figure "x" >}}\n```');
  expect(take('Write `{% raw %}` before it.').told).toEqual([]);
});

test('makes figures with captions, in whatever holds them', () => {
  const figure = ['<figure>', '![A boat](<boat.jpg>)', '<figcaption>', 'The *boat* (A. Writer)'];
  const tag = '{{< figure src="boat.jpg" alt="A boat" caption="The *boat*" attr="A. Writer" >}}';
  const whole = [...figure, '</figcaption>', '</figure>'];
  expect(lines(`Before\n${tag}\nAfter`)).toEqual(['Before', ...whole, 'After']);
  expect(lines(`> ${tag}`).filter((line) => line !== '>')).toEqual(
    whole.map((line) => `> ${line}`),
  );
  expect(lines(`- ${tag}\n- two`).map((line) => line.trim())).toEqual([
    '- <figure>',
    ...whole.slice(1),
    '- two',
  ]);
  expect(lines('[caption id="a"]<img src="x.png" alt="b"> The caption[/caption]')).toEqual([
    '<figure>',
    '<img src="x.png" alt="b">',
    '<figcaption>',
    ' The caption',
    '</figcaption>',
    '</figure>',
  ]);
});

test('makes boxes, one within another with fewer colons', () => {
  expect(
    lines(
      '{{< details "More of it" >}}\nOne\n{{% notice tip %}}\nTwo\n{{% /notice %}}\n{{< /details >}}',
    ),
  ).toEqual(['::::note[More of it]', 'One', ':::tip', 'Two', ':::', '::::']);
  expect(lines('<Note>Inline **bold** words.</Note>')).toEqual([
    ':::note',
    'Inline **bold** words.',
    ':::',
  ]);
  expect(take('A <Note>word</Note> within').text).toBe('A word within');
  expect(lines('{% include alert.html type="warning" content="Mind the gap here." %}')).toEqual([
    ':::warning',
    'Mind the gap here.',
    ':::',
  ]);
});

test('makes quotations with their sources', () => {
  const quotation = ['<blockquote>', 'Words', '— A. Writer, The Book', '</blockquote>'];
  expect(lines('{% blockquote A. Writer, The Book %}\nWords\n{% endblockquote %}')).toEqual(
    quotation,
  );
  expect(lines('{% quote(author="A. Writer, The Book") %}\nWords\n{% end %}')).toEqual(quotation);
  expect(lines('{{< pullquote >}}\nWords\n{{< /pullquote >}}')).toEqual([
    ':::pullquote',
    'Words',
    ':::',
  ]);
});

test('keeps the words that a tag is given, and none of its settings', () => {
  const list =
    '{% include list.md q0="What is it?" a0="It is a `thing`\n  of words." a0link="https://a.b/c" id="x y" %}';
  expect(lines(list)).toEqual(['**What is it?**', 'It is a `thing` of words.']);
});

test('opens components, and takes their contents out of the indentation', () => {
  const tabs =
    '<Tabs>\n  <TabItem value="a" label="Apple">\n    An *apple*.\n\n    ```js\n    x\n    ```\n  </TabItem>\n</Tabs>';
  expect(lines(tabs).map((line) => line.trimStart())).toEqual([
    '**Apple**',
    'An *apple*.',
    '```js',
    'x',
    '```',
  ]);
  expect(take(tabs).text).toContain('\nAn *apple*.\n\n```js\nx\n```\n');
  expect(take('## A heading {/* its-id */}').text).toBe('## A heading {#its-id}');
  expect(lines('<Intro>\nWords\n</Intro>')).toEqual(['Words']);
  expect(lines('<div className="x" style={{ color: "red" }}>Words</div>')).toEqual([
    '<div class="x">Words</div>',
  ]);
});

test('reads modules and expressions of MDX', () => {
  const mdx = [
    "import { Tabs } from '@theme/tabs';",
    "import sea from './sea.png';",
    '',
    'export const meta = {',
    "  title: 'A',",
    '};',
    '',
    '# Title',
    '',
    'Two{" "}words, {`three`} and {props.four}, {/* none */}five.',
    '',
    '    Indented prose.',
    '',
    '<Image src={sea} alt="The sea" />',
    '<img src={require("./boat.png").default} alt="A boat"/>',
    '[x](y){#z} <>fragment</>',
  ].join('\n');
  const left = ['# Title', 'Two words, three and , five.', '    Indented prose.'];
  const pictures = ['![The sea](<./sea.png>)', '<img src="./boat.png" alt="A boat">'];
  for (const path of ['a.mdx', 'a.md'])
    expect(lines(mdx, path)).toEqual([...left, ...pictures, '[x](y){#z} fragment']);
  expect(take(mdx).told.filter((rule) => rule.startsWith('warning'))).toEqual(['warning jsx@10']);
});

test('has no code by indentation in MDX, and Markdown in its elements', async () => {
  const text = '# A\n\nText {1}.\n\n    More *of it*.\n\n<div>\n  Centred **words**\n</div>\n';
  const types = async (name: string) => {
    const { article } = await read(text, {}, name);
    return article?.body.children.map(({ type }) => type);
  };
  expect(await types('a.mdx')).toEqual(['paragraph', 'paragraph', 'html', 'paragraph', 'html']);
  expect(await types('a.md')).toEqual(['paragraph', 'code', 'html']);
});

test('takes the mark of an item along whose only word is gone', () => {
  expect(lines('- one\n- {{ page.more }}\n- two')).toEqual(['- one', '- two']);
  expect(take('{{< param author >}}', 'a.md', { author: 'A. Writer' }).text).toBe('A. Writer');
});

test('keeps the places of what it leaves', async () => {
  const text =
    '---\ntitle: A\n---\n\n{% if x %}one{% endif %} *two*\n\n{{< details "Sum of it" >}}\nThree\n\nfour *five*\n{{< /details >}}\n\n*six*\n';
  const { article } = await read(text);
  const places: string[] = [];
  visit(article!.body, 'emphasis', (node) => {
    const { start, end } = node.position!;
    places.push(`${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`);
  });
  expect(places).toEqual(['5:26 *two*', '10:6 *five*', '13:1 *six*']);
});

const many = (text: string, bytes = 60_000) => text.repeat(Math.ceil(bytes / text.length));
test.each([
  '{% x ',
  '{{ ',
  '{{< a ',
  '{% raw %}',
  '{% x %}',
  '{{< x >}}',
  '{{< x >}}{{< /y >}}',
  '<A ',
  '<A b={',
  '<A b={{}} ',
  '{/* ',
  '`',
  '`` ` ',
  '[caption ',
  '[caption]',
  '[/code]',
  '<a b={',
  '{% end %}',
  '{% x(1) %}{% end %}',
  '{% highlight %}',
  '{# ',
  '$',
  '$a_',
  '\\',
  '{:toc}\n',
  'import x from "',
  '\nexport const a = {',
  "{% x 'a",
  '{% x “ %}',
  '```\n{% raw %}\n',
  '<Tabs>\n',
  '> <Tabs>\n',
  '  <Tabs>\n',
  '</Tabs>',
  '- {% x %}\n',
  '](',
  '<img src="{{ x }}"',
])('takes hostile text in linear time: %s', (text) => {
  for (const path of ['a.md', 'a.mdx']) {
    const begun = performance.now();
    take(many(text), path);
    expect(performance.now() - begun).toBeLessThan(6000);
  }
});
