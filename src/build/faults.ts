import type { Message } from '../model/message.ts';

/** What to do about the failures of a machine that a writer can mend, by their codes or names. */
const MENDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, then build again.',
  EFBIG:
    'The disk, or your limit on it, takes no file as large: choose another folder with `--out`.',
  EDQUOT: 'Your share of the disk is used up: free some space, then build again.',
  EROFS: 'The folder is read-only: choose another with `--out`.',
  EACCES: 'You may not write there: choose another folder with `--out`, or change its permissions.',
  EPERM: 'You may not write there, or another program holds the file open.',
  EBUSY: 'Another program holds the file open: close it, then build again.',
  ENOTDIR: 'A file stands where a folder is wanted: choose another folder with `--out`.',
  EEXIST: 'A file stands where a folder is wanted: choose another folder with `--out`.',
  EISDIR: 'A folder stands where a file is wanted: choose another folder with `--out`.',
  ELOOP:
    'Take the link away, or choose another folder with `--out`: nothing is written through a link.',
  BrowserCrashError:
    'The browser ended over it, was started again, and ended again. `offprint doctor` looks at the browser; if it is well, take out the pictures one by one to find what it can’t bear.',
  OutOfTimeError: 'Split the article, or look for what takes long: very large tables and pictures.',
  RefusedFontsError: 'Leave it out of `fonts` in publication.yml, or get a whole copy of it.',
  EMFILE: 'Too many files are open on this machine: close some programs.',
};

/** Turns a failure of the machine into a message on a file; the last good output is untouched. */
export function faultMessage(error: unknown, file: string, ruleId: string): Message {
  const code = error instanceof Error ? String('code' in error ? error.code : error.name) : '';
  const reason = error instanceof Error ? error.message : String(error);
  const note = MENDS[code];
  return { severity: 'error', file, ruleId, reason, ...(note && { note }) };
}
