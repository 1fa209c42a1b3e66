import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Message } from '../model/message.ts';
import type { ShownMessage } from '../preview/protocol.ts';

/** Characters of a line that are shown. */
const LONGEST = 240;
/** Bytes of a file beyond a manuscript that is looked into for a line of it. */
const LARGEST = 1024 * 1024;

/**
 * Gives messages the path of their file and the line that they are about.
 * @param folder the project's.
 * @param texts of files that were read already, by the name that messages have.
 */
export async function shownMessages(
  messages: readonly Message[],
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<ShownMessage[]> {
  const known = new Map<string, Promise<string | undefined>>();
  const textOf = (file: string) => {
    const text = texts.get(file);
    if (text !== undefined) return Promise.resolve(text);
    const reading = known.get(file) ?? readSmall(resolve(folder, file));
    known.set(file, reading);
    return reading;
  };
  return Promise.all(
    messages.map(async (message) => {
      const text = await textOf(message.file);
      if (text === undefined) return message;
      const line = message.place && text.split(/\r\n?|\n/u)[message.place.line - 1];
      return {
        ...message,
        path: resolve(folder, message.file),
        ...(line !== undefined && line.trim() !== '' && { excerpt: line.slice(0, LONGEST) }),
      };
    }),
  );
}

/** Messages name files that were read for the build: no others are opened. */
async function readSmall(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > LARGEST) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}
