/** Parameters that only tell where a click came from. Stripped, so that one address stays one address. */
const TRACKING_PARAMETERS = /^(utm_.+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|igshid|yclid|ref_src)$/i;

/** An absolute http(s) address without tracking parameters and without user name and password; `null` when the text is no such thing. */
export function toWebUrl(text: string | null, baseUrl: string): string | null {
  const printed = text?.trim() ?? '';
  if (printed === '' || /\s/.test(printed)) return null;
  const url = URL.parse(printed, URL.canParse(baseUrl) ? baseUrl : undefined);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING_PARAMETERS.test(name)) url.searchParams.delete(name);
  }
  url.username = '';
  url.password = '';
  return url.href;
}
