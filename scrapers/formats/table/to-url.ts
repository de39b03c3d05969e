/** Some publishers print their links percent-encoded. */
export function toUrl(text: string | null): string | null {
  if (text === null) return null;
  return /^https?%3a/i.test(text) ? safelyDecoded(text) : text;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
