import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listJsonLdTexts } from '#scrapers/formats/schema-org/read-json-ld.ts';
import { readPageFacts } from '#scrapers/html/page-facts.ts';
import { parseHtml } from '#scrapers/html/parse-html.ts';
import { scanPage } from '#scrapers/html/scan-page.ts';

const RECORDINGS = globSync('test/recordings/**/*.html').toSorted();
const BLOCK = '<script type="application/ld+json">{"@type":"Event"}</script>';

function byTree(html: string) {
  const page = parseHtml(html);
  return { jsonLd: listJsonLdTexts(page), facts: readPageFacts(page) };
}

describe('looking through a page without building its tree', () => {
  it('finds in every recording what the tree gives', () => {
    const pages = RECORDINGS.map((path) => readFileSync(path, 'utf8'));
    const found = pages.map((html) => [scanPage(html), byTree(html)] as const).filter(([scanned]) => scanned);
    expect(found.length).toBeGreaterThan(10);
    expect(found.map(([scanned]) => scanned)).toEqual(found.map(([, tree]) => tree));
  });

  it.each([
    ['a comment', `<!-- ${BLOCK} -->${BLOCK}`],
    ['a text field', `<textarea>${BLOCK}</textarea>${BLOCK}`],
    ['the title', `<title>${BLOCK}</title>${BLOCK}`],
    ['a script', `<script>document.write('<script type="application/ld+json">{}')</script>${BLOCK}`],
    ['a page that breaks off', '<script type="application/ld+json">{"@type":"Event"'],
    ['capitals and odd spaces', '<SCRIPT\n TYPE = application/ld+json >{"a":1}</Script\n>'],
    ['facts of the head', '<html lang="de"><head><meta content="Caf&eacute; &amp; Co" property=og:site_name></head>'],
  ])('takes nothing for a block that the tree does not: %s', (_, html) => {
    expect(scanPage(html)).toEqual(byTree(html));
  });

  it.each(['<template>', '<xmp>', '<plaintext>', '<script><!-- <script>', `<p title='${BLOCK}'>`])(
    'leaves a page with %s to the tree',
    (start) => {
      expect(scanPage(`${start}${BLOCK}`)).toBeUndefined();
    },
  );

  it.each([
    ['comments that never end', '<!-- '],
    ['tags that never end', '<script "'],
    ['blocks that never end', '<script type="application/ld+json">'],
  ])('takes a moment at most for %s', (_, part) => {
    expect(() => scanPage(part.repeat(20_000))).not.toThrow();
  });
});
