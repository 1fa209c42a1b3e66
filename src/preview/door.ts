import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 403 | 404 | 405;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Says why a request is none of the preview's own page: it came under another name than this machine's
 * (DNS rebinding), from another site, or would do more than look.
 * @param hosts the names and ports that are ours.
 */
export function refusalOf(
  { headers, method }: IncomingMessage,
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  if (!hosts.has(headers.host?.toLowerCase() ?? ''))
    return { status: 403, text: 'The preview answers to localhost alone.' };
  // A link may lead here; what another site asks for by itself may not (Fetch Metadata §2.3).
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    return { status: 403, text: 'The preview answers to its own page alone.' };
  if (method !== 'GET' && method !== 'HEAD')
    return {
      status: 405,
      text: 'The preview can only be looked at.',
      headers: { Allow: 'GET, HEAD' },
    };
  return undefined;
}
