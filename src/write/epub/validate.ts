import type { Severity } from '../../model/message.ts';

/** A finding of EPUBCheck's rules. */
export interface ValidationFinding {
  readonly severity: Severity;
  /** EPUBCheck's own code: `RSC-005`. */
  readonly code: string;
  readonly text: string;
  /** Path inside the EPUB, with line and column where they are known; empty for the whole. */
  readonly where: string;
}

/**
 * Validates an EPUB by the rules of EPUBCheck, with its TypeScript port: seconds, not milliseconds.
 * @returns all findings, or undefined where the optional package `@likecoin/epubcheck-ts` is absent.
 */
export async function validateEpub(
  epub: Uint8Array,
  name = 'publication.epub',
): Promise<ValidationFinding[] | undefined> {
  const port = await import('@likecoin/epubcheck-ts').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && MISSING.includes(String(cause.code))) return;
    throw new Error('`@likecoin/epubcheck-ts` is installed but does not load', { cause });
  });
  if (!port) return undefined;
  const { messages } = await port.EpubCheck.validate(epub, {}, name);
  return messages.map(({ id, severity, message, location }) => ({
    severity: SEVERITIES[severity],
    code: id,
    text: message,
    where: [location?.path, location?.line, location?.column]
      .filter((part) => part !== undefined)
      .join(':'),
  }));
}

const SEVERITIES = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  info: 'info',
  usage: 'info',
} as const;

const MISSING = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];
