import { open } from 'node:fs/promises';

/** Where a pasted text comes from: the path of a file, or a stream such as the standard input. */
export type TextSource = string | AsyncIterable<Uint8Array>;

/**
 * Reads the bytes of a source, or nothing where there are more than the limit; no more are read then.
 * @throws where a file is there and can't be read.
 */
export async function readBytes(
  source: TextSource,
  limit: number,
): Promise<Uint8Array | 'missing' | undefined> {
  if (typeof source !== 'string') return readUpTo(source, limit);
  try {
    return await readFileUpTo(source, limit);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return 'missing';
    throw error;
  }
}

async function readFileUpTo(path: string, limit: number): Promise<Uint8Array | undefined> {
  const handle = await open(path, 'r');
  try {
    const stats = await handle.stat();
    // A pipe or a device has no size to ask for.
    if (!stats.isFile())
      return await readUpTo(handle.createReadStream({ autoClose: false }), limit);
    return stats.size > limit ? undefined : await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readUpTo(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
