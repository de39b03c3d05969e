/** An address within a text: scheme, then user and password, then the rest up to its query, then the query. */
const URL_IN_TEXT = /\b([a-z][a-z0-9+.-]{1,15}:\/\/)([^\s/?#@"'<>]*@)?([^\s?#"'<>]*)(\?[^\s#"'<>]*)?/gi;
/** A name that stays, and its value; a part without a name may be a secret itself. */
const QUERY_PART = /([^&=]+=)[^&]*|[^&]+/g;

/** The text with no address that shows a user, a password or the value of a query: `https://a.example/list?key=…`. */
export function redactUrls(text: string): string {
  return text.replace(URL_IN_TEXT, (_whole, scheme: string, user: string | undefined, rest: string, query = '') => {
    return `${scheme}${user === undefined ? '' : '…@'}${rest}${toNames(String(query))}`;
  });
}

/** `?key=secret&bare` → `?key=…&…` */
function toNames(query: string): string {
  const parts = query.slice(1).replace(QUERY_PART, (_part, name: string | undefined) => `${name ?? ''}…`);
  return query === '' ? '' : `?${parts}`;
}
