import { describe, expect, it } from 'vitest';
import { mendJson } from '#scrapers/json/mend-json.ts';

const CUT_OFF = { '@showup-cut-off': true };

describe('broken JSON is read as it was meant', () => {
  it.each<[string, string, unknown]>([
    ['commas too many', '{"a": [1, 2,], "b": {"c": 3,},}', { a: [1, 2], b: { c: 3 } }],
    ['commas too few', '{"a": "x"\n "b": [1 2 "y" "z"] "c": null}', { a: 'x', b: ['1 2', 'y', 'z'], c: null }],
    ['a colon too few', '{"a" 1, "b": "x"}', { a: 1, b: 'x' }],
    ['notes', '{// the name\n"a": "x // y", /* what */ "b": 2}', { a: 'x // y', b: 2 }],
    ['line breaks in a text', '{"a": "one\ntwo\tthree"}', { a: 'one\ntwo\tthree' }],
    [
      'quotes inside a text',
      '{"a": "The "Big" one", "b": ["say "hi", and go"]}',
      { a: 'The "Big" one', b: ['say "hi", and go'] },
    ],
    ['brackets behind a quote inside a text', '{"a": "Hall ["B"] east", "b": 1}', { a: 'Hall ["B"] east', b: 1 }],
    ['a quote too few behind a text', '{"a": "x, "b": "y"}', { a: 'x', b: 'y' }],
    ['a quote too few at the end of a line', '{"a": "x,\n "b": "y"}', { a: 'x', b: 'y' }],
    [
      'a quote too few before a text',
      '{"a": x y", "b": http://a.example/c?d=1", c": 2}',
      { a: 'x y', b: 'http://a.example/c?d=1', c: 2 },
    ],
    ['a quote too few at the very end', '{"a": "x}', { a: 'x' }],
    ['a bracket too few', '[{"a": 1, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['brackets too many', '{"a": [1]]}}', { a: [1] }],
    ['other quotes', `{'a': 'it "is"', “b”: “y”, &quot;c&quot;: &quot;d&quot;}`, { a: 'it "is"', b: 'y', c: 'd' }],
    [
      'bare keys and words',
      '{a: True, b: None, c: undefined, d: -1.5e3, e: 007}',
      { a: true, b: null, c: null, d: -1500, e: '007' },
    ],
    ['a call around it', 'callback({"a": 1});', { a: 1 }],
    ['several values', '{"a": 1}\n{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    ['escapes', String.raw`{"a": "\u00e9\n\"x\" \'y\' \q",}`, { a: 'é\n"x" \'y\' q' }],
  ])('%s', (_name, text, meant) => expect(mendJson(text)).toEqual(meant));

  it('without making a prototype of a key', () => {
    const mended = mendJson('{"__proto__": {"isAdmin": true},}');
    expect([Object.keys(Object(mended)), Object.getPrototypeOf(mended) === Object.prototype]).toEqual([
      ['__proto__'],
      true,
    ]);
  });
});

describe('JSON that breaks off', () => {
  it.each<[string, string, unknown]>([
    ['in a text', '[{"a": 1, "b": "Meet, gre', [{ a: 1, ...CUT_OFF }]],
    ['in a number', '{"a": [1, 23', { a: [1], ...CUT_OFF }],
    ['behind a key', '{"a": {"b": "x"}, "c":', { a: { b: 'x' }, ...CUT_OFF }],
    ['behind a value that may be half a one', '{"a": "x", "b": "y"', { a: 'x', ...CUT_OFF }],
  ])('%s yields what was whole, marked', (_name, text, left) => expect(mendJson(text)).toEqual(left));
});

describe('what cannot be told', () => {
  it.each([
    '',
    'words',
    '}{ this is "no" :: JSON ]]',
    '{"a": "b": "c"}',
    '{"a", "b"}',
    '[1] and words',
    '['.repeat(101),
  ])('is not made up: %j', (text) => expect(mendJson(text)).toBeUndefined());
});

/** So often that a reader whose work grows with the square of the text would take an hour. */
const TIMES = 30_000;

describe('hostile JSON costs no more than its length', () => {
  it.each([
    '{"events":[{"id":1,"t[',
    '{"id":1,"t[',
    '["',
    '["a" "b"',
    '{"a":"b,c,"d',
    "['a\"b',",
    '["x" ,',
    '"a": "x\n',
    '{"a": "x\n"b": ',
    '"}x',
    '" }',
    '[{"a":"b" ',
    '{"a":"',
    '\\"',
    '/*',
    '//',
    '&quot;',
    'f(',
    '" , \n ',
    '",a',
  ])('%j again and again', (part) => {
    const texts = ['{"a":"', '["', '{"a":', '['].flatMap((start) =>
      ['', '}', '"}]'].map((end) => `${start}${part.repeat(TIMES)}${end}`),
    );
    expect(texts.map(mendJson)).toHaveLength(texts.length);
  });
});
