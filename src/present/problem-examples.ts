import { ShowupError } from '#domain/errors.ts';
import { presentProblem, type Problem } from './problem.ts';

const UNKNOWN_FIELD = {
  parameter: 'field',
  detail: 'field has no value "hr". Nearest: human-resources.',
  nearest: ['human-resources'],
};

/** What whoever follows the changes is told when some of them are lost. */
export const CHANGES_LOST =
  'This service came from a backup that is older than the last change you have seen. Forget your copy and begin anew, without ' +
  'afterTimestamp.';

/** One problem for each status that an operation can answer with, made by the same presenter as real ones. */
export const exampleProblems = {
  400: toProblem(new ShowupError('parameter-invalid', UNKNOWN_FIELD.detail, { faults: [UNKNOWN_FIELD] })),
  401: toProblem(new ShowupError('token-needed', 'Send a token that is in force: Authorization: Bearer showup_….')),
  403: toProblem(new ShowupError('scope-missing', 'The token does not have the scope corrections.')),
  404: toProblem(new ShowupError('opportunity-not-found', 'No opportunity has the id "42".')),
  409: toProblem(new ShowupError('correction-impossible', 'It has been taken back already.')),
  410: toProblem(new ShowupError('changes-lost', CHANGES_LOST)),
  413: toProblem(new ShowupError('body-too-large', 'The body is larger than this address takes.')),
  415: toProblem(new ShowupError('media-type-unsupported', 'Send the body as application/json.')),
  429: toProblem(
    new ShowupError('too-many-requests', 'You asked more often than is allowed. Try again in 12 seconds.'),
  ),
  500: toProblem(new ShowupError('internal', 'Something went wrong here. It has been written down.')),
  503: toProblem(new ShowupError('database-unavailable', 'The database does not answer. Try again soon.')),
  default: toProblem(new ShowupError('address-too-long', 'A part of the address is too long.')),
} as const;

function toProblem(error: ShowupError): Problem {
  return presentProblem(error, { requestId: '01890a5d-ac96-774b-bcce-b302099a8057', isSample: false });
}
