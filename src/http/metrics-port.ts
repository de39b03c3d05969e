/** What the app counts and prints; the entry file hands it in. */
export interface MetricsPort {
  readonly contentType: string;
  readonly print: () => Promise<string>;
  readonly observeRequest: (request: {
    readonly method: string;
    /** The pattern, never the address. */
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
}
