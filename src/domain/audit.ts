/** What a person does to a source or a token. What they decide of opportunities is in the log of corrections. */
const ACTS = [
  'source-add',
  'source-pause',
  'source-resume',
  'source-run',
  'source-take-down',
  'token-create',
  'token-revoke',
] as const;
export type Act = (typeof ACTS)[number];
