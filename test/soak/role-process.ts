// One process of the service as `showup start --role …` runs it, with no catalog of its own. Made to be killed.
import { pino } from 'pino';
import { runUntilTold } from '#cli/run-until-told.ts';
import { ROLES, startRoles } from '#cli/start-roles.ts';
import { loadConfig } from '#config/load-config.ts';

const [wanted = '', gapMs = '500', firstWithinSeconds = '60'] = process.argv.slice(2);
const config = loadConfig(process.env);
const log = pino({ level: config.logLevel });
const roles = new Set(ROLES.filter((role) => wanted.split(',').includes(role)));
const limits = { gapMs: Number(gapMs) };
await runUntilTold(log, (opened) =>
  startRoles(opened, {
    ...{ config, log, roles, sources: [], cities: null, limits },
    firstWithinSeconds: Number(firstWithinSeconds),
  }),
);
