import { VFile } from 'vfile';
import { openDisk } from '../disk.ts';
import { report } from '../model/message.ts';
import { reportControls } from './controls.ts';
import { decode } from './decode.ts';

const MB = 1024 * 1024;

/**
 * Reads a manuscript's text. What can't be read as text is an error on the file, whose value is then
 * empty: too large, not UTF-8. Characters that no one sees are warnings.
 * @param path absolute.
 * @param limitBytes bytes that the file may have.
 * @param name the path that messages show.
 * @param disk keeps what is read.
 * @throws where the file can't be opened.
 */
export async function readManuscript(
  path: string,
  limitBytes: number,
  name: string = path,
  disk = openDisk(),
): Promise<VFile> {
  const file = new VFile({ path: name, value: '' });
  const bytes = await disk.read(path, limitBytes);
  if (typeof bytes === 'number') {
    const [found, limit] = [bytes, limitBytes].map((size) => Number((size / MB).toFixed(1)));
    report(
      file,
      'error',
      'too-large',
      `Expected a manuscript of at most ${limit} MB, found one of ${found} MB`,
      { note: 'Split it, or raise `limits.manuscript` in publication.yml.' },
    );
    return file;
  }
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const { encoding, byte, place } = decoded;
    const code = (bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    report(
      file,
      'error',
      'encoding',
      `Expected a text in ${encoding}, found byte 0x${code} at offset ${byte}, which is none`,
      { place, note: 'Save the file as UTF-8 in your editor; it may be in an older encoding.' },
    );
    return file;
  }
  file.value = reportControls(file, decoded.text);
  return file;
}
