import { isUtf8 } from 'node:buffer';
import htmlEncodingSniffer from 'html-encoding-sniffer';

/**
 * The text of a body. The encoding is told, in this order, by a byte order mark, by the `Content-Type` field, by a `meta` element
 * or XML declaration, and last by the bytes themselves: UTF-8 where they read as that, else windows-1252
 * (WHATWG Encoding and HTML §13.2.3.2). Bytes that are wrong in that encoding become U+FFFD; it never throws.
 * @param contentType the field as served, `text/html; charset=shift_jis`, or `null`
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): string {
  const served = contentType === null ? undefined : /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1];
  const label = htmlEncodingSniffer(mayDeclare(contentType) ? bytes : bytes.subarray(0, BOM_BYTES_MAX), {
    transportLayerEncodingLabel: served,
    defaultEncoding: guessEncoding(bytes),
  });
  return toDecoder(label).decode(bytes);
}

/** Enough for any byte order mark and too short for a declaration. */
const BOM_BYTES_MAX = 4;

/** Only markup declares its own encoding; `<meta` inside JSON or a calendar is somebody's text. */
function mayDeclare(contentType: string | null): boolean {
  return contentType === null || !/json|calendar|csv|text\/plain/i.test(contentType);
}

/** The sniffer knows labels (`replacement`, `x-user-defined`) that a decoder does not. */
function toDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** A text in UTF-8 with a few broken bytes, as after a cut, is still UTF-8: more letters are whole than broken. */
function guessEncoding(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'UTF-8';
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken ? 'UTF-8' : 'windows-1252';
}
