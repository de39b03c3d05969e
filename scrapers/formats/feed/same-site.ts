/** The address a link leads to, when it is another page of the feed's own site (`www.` aside); else `null`. */
export function toSameSiteUrl(link: string | null, pageUrl: string): string | null {
  const url = URL.parse(link ?? '', pageUrl);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.href === pageUrl) return null;
  return siteOf(url) === siteOf(URL.parse(pageUrl)) ? url.href : null;
}

function siteOf(url: URL | null): string | undefined {
  return url?.host.replace(/^www\./, '');
}
