import { describe, expect, it } from 'vitest';
import { decodeBody } from '#fetch/decode-body.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('the encoding of a body', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['utf-8 by default', Buffer.from('Café'), null, 'Café'],
    ['windows-1252 where the bytes are no utf-8', bytes('Caf', [0xe9], ' ', [0x93], 'x', [0x94]), null, 'Café “x”'],
    ['utf-8 with a byte broken', bytes([0xc3, 0xa9, 0xc3, 0xa8, 0x20, 0xe9]), null, 'éè \ufffd'],
    ['the field', bytes('Caf', [0xe9]), 'text/html; charset="ISO-8859-1"', 'Café'],
    [
      'the field before the meta element',
      bytes('<meta charset=utf-8>Caf', [0xe9]),
      'text/html; charset=windows-1252',
      '<meta charset=utf-8>Café',
    ],
    ['a mark before the field', bytes([0xef, 0xbb, 0xbf], [0xc3, 0xa9]), 'text/html; charset=windows-1252', 'é'],
    ['a utf-16 mark', bytes([0xff, 0xfe, 0x48, 0x00, 0xe9, 0x00]), 'text/html', 'Hé'],
    ['a big-endian utf-16 mark', bytes([0xfe, 0xff, 0x00, 0x48, 0x00, 0xe9]), null, 'Hé'],
    [
      'a meta element',
      bytes('<meta charset="shift_jis">', [0x93, 0xfa, 0x96, 0x7b]),
      'text/html',
      '<meta charset="shift_jis">日本',
    ],
    [
      'an old meta element',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', [0xcc, 0xe8, 0xf0]),
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Мир',
    ],
    [
      'an XML declaration',
      bytes('<?xml version="1.0" encoding="euc-kr"?>', [0xb3, 0xe2]),
      'application/rss+xml',
      '<?xml version="1.0" encoding="euc-kr"?>년',
    ],
    ['a field that names no encoding', bytes([0xc3, 0xa9]), 'text/html; charset=bogus', 'é'],
    [
      'a declaration that names no encoding',
      bytes('<?xml version="1.0" encoding="bogus"?>', [0xc3, 0xa9]),
      null,
      '<?xml version="1.0" encoding="bogus"?>é',
    ],
    [
      'no meta element inside JSON',
      Buffer.from('{"a":"<meta charset=shift_jis>é"}'),
      'application/json',
      '{"a":"<meta charset=shift_jis>é"}',
    ],
    ['an encoding made to be refused', bytes('abc'), 'text/html; charset=iso-2022-kr', 'abc'],
    ['nothing', bytes(), null, ''],
  ])('%s', (...[, body, contentType, expected]) => {
    expect(decodeBody(body, contentType)).toBe(expected);
  });

  it('never throws: what is wrong in it becomes U+FFFD', () => {
    expect(decodeBody(bytes('a', [0xff], 'b'), 'text/html; charset=utf-8')).toBe('a\ufffdb');
  });
});
