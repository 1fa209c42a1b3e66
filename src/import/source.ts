import { VFile } from 'vfile';
import { report } from '../model/message.ts';
import { reportControls } from '../read/controls.ts';
import { decode } from '../read/decode.ts';
import { readBytes, type TextSource } from './bytes.ts';
import { guessCodePage } from './encoding.ts';
import { isManuscript, otherKindOf } from './kind.ts';

const MB = 1024 * 1024;
/** Separators that other programs break lines with. */
const BREAKS = /[\u0085\u2028\v]/gu;

/**
 * Reads a pasted text: UTF-8, UTF-16, or a Windows code page, which is a message. What is no plain text,
 * or more than the limit, is an error on the file.
 * @param name what messages call it.
 * @throws where the file can't be read.
 */
export async function readSource(
  source: TextSource,
  name: string,
  limitBytes: number,
): Promise<VFile> {
  const file = new VFile({ path: name, value: '' });
  const bytes = await readBytes(source, limitBytes);
  if (bytes === 'missing') {
    report(file, 'error', 'no-file', 'Expected a text file, found none of this name', {
      note: 'Check the path; `-` reads the standard input.',
    });
    return file;
  }
  if (!bytes) {
    const limit = Number((limitBytes / MB).toFixed(1));
    report(
      file,
      'error',
      'too-large',
      `Expected a text of at most ${limit} MB, found a larger one`,
      {
        note: 'Split it, or raise `limits.manuscript` in publication.yml.',
      },
    );
    return file;
  }
  const other = otherKindOf(bytes);
  if (other) {
    report(file, 'error', 'no-plain-text', `Expected plain text, found ${other.name}`, {
      note: other.note,
    });
    return file;
  }
  const text = decoded(file, bytes);
  if (text === undefined) return file;
  if (isManuscript(text)) {
    report(
      file,
      'error',
      'is-manuscript',
      'Expected a pasted text, found a manuscript with front matter',
      {
        note: 'Build it as it is: `offprint build` takes it.',
      },
    );
    return file;
  }
  file.value = reportControls(file, text.replace(BREAKS, '\n').replaceAll('\f', '\n'));
  return file;
}

function decoded(file: VFile, bytes: Uint8Array): string | undefined {
  const read = decode(withMark(bytes));
  if (read.ok) return read.text;
  const guessed = guessCodePage(bytes);
  if (!guessed) {
    report(
      file,
      'error',
      'encoding',
      'Expected a text in UTF-8, found another encoding, which can’t be told',
      { place: read.place, note: 'Save the file as UTF-8 in your editor.' },
    );
    return undefined;
  }
  const name = guessed.page.replace('windows', 'Windows');
  report(
    file,
    'warning',
    'encoding',
    `Expected a text in UTF-8, found one that is read as ${name}`,
    {
      place: read.place,
      note: 'Look its letters through; if they are wrong, save the file as UTF-8 in your editor.',
    },
  );
  return guessed.text;
}

/** UTF-16 without its mark, whose spaces and letters beyond ASCII give it away, gets its mark. */
function withMark(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, 1024);
  if (head.length < 8 || bytes.length % 2 !== 0 || !head.includes(0)) return bytes;
  for (const [encoding, mark] of [
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const) {
    const text = new TextDecoder(encoding).decode(head);
    const spaces = text.match(/[ \n]/gu)?.length ?? 0;
    // Read the wrong way round, spaces are others, and letters are signs of China or controls.
    if (spaces > text.length / 50 && !/[\0-\u0008\u000e-\u001f\ufffd]/u.test(text))
      return Buffer.concat([Uint8Array.from(mark), bytes]);
  }
  return bytes;
}
