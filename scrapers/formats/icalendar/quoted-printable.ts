/** Decodes a quoted-printable value (RFC 2045 §6.7), as vCalendar 1.0 and old Outlook write texts, and escapes its line breaks. */
export function decodeQuotedPrintable(value: string, charset = 'utf-8'): string {
  const encoder = new TextEncoder();
  const bytes = value
    .replaceAll('=\n', '')
    .split(/(=[0-9a-f]{2})/i)
    .flatMap((part) =>
      /^=[0-9a-f]{2}$/i.test(part) ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
    );
  return toDecoder(charset)
    .decode(Uint8Array.from(bytes))
    .replace(/\r\n|\n|\r/g, '\\n');
}

function toDecoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8'); // a charset that nobody knows
  }
}
