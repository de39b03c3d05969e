export const SOURCE_STATES = [
  'unverified',
  'ok',
  'quiet',
  'failing',
  'changed-shape',
  'blocked',
  'paused',
  'taken-down',
] as const;
/**
 * How a source is. `unverified`: never read yet; `ok`: its last reading was good; `quiet`: it was read and has nothing on; `failing`: it could not
 * be read, or lost so much at once that a person should look; `changed-shape`: its page looks so different that its reader may need mending;
 * `blocked`: the site does not let us read; `paused`: an operator halted it; `taken-down`: its publisher, or the operator, asked for an end.
 */
export type SourceHealthState = (typeof SOURCE_STATES)[number];
