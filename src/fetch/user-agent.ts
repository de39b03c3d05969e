import { PRODUCT_TOKEN } from '#domain/fetching.ts';

/**
 * The one name we go by: `Showup/0.1.0 (+https://showup.example; hello@showup.example)`.
 * Characters that a header field cannot carry are left out.
 */
export function toUserAgent(parts: {
  readonly version: string;
  readonly aboutUrl: string | null;
  readonly contact: string | null;
}): string {
  const about = [parts.aboutUrl && `+${parts.aboutUrl}`, parts.contact].filter(Boolean).join('; ');
  const name = `${PRODUCT_TOKEN}/${parts.version}${about && ` (${about.replace(/[()]/g, '')})`}`;
  return name.replace(/[^\u0020-\u007e]/g, '');
}
