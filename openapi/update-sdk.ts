import { isSdkCurrent, writeSdk } from './write-sdk.ts';

/** `npm run sdk` writes the generated files of the client; with `--check`, says whether the committed ones are out of date. */
if (!process.argv.includes('--check')) await writeSdk();
else if (!(await isSdkCurrent())) {
  process.stderr.write('openapi/sdk/src/generated is out of date: run npm run sdk.\n');
  process.exitCode = 1;
}
