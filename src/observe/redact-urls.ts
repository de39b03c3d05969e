const URL_IN_TEXT = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s"'<>]+/gi;
const USER = /^([^:]+:\/\/)[^/?#]*@/;
const QUERY = /\?[^#]*/;
/** A name that stays, and its value; a part without a name may be a secret itself. */
const QUERY_PART = /([^?&=]+=)[^&]*|[^?&]+/g;

/** The text with no address that shows a user, a password or the value of a query: `https://a.example/list?key=…`. */
export function redactUrls(text: string): string {
  return text.replace(URL_IN_TEXT, (url) => url.replace(USER, '$1…@').replace(QUERY, redactQuery));
}

/** `?key=secret&bare` → `?key=…&…` */
function redactQuery(query: string): string {
  return query.replace(QUERY_PART, (_part, name: string | undefined) => `${name ?? ''}…`);
}
