import { fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';

type Transform = typeof fastifyZodOpenApiTransformers.transform;
type Answers = Readonly<Record<string, object>>;

/** The transformer of schemas, which by itself forgets the header fields of answers that have no body, such as `301` and `304`. */
export const transformSchema: Transform = (given) => {
  const told = fastifyZodOpenApiTransformers.transform(given);
  // A page for people declares nothing.
  if (told.schema?.response === undefined) return told;
  const response = tellBareHeaders(toAnswers(given.schema.response), toAnswers(told.schema.response));
  return { ...told, schema: { ...told.schema, response } };
};

function tellBareHeaders(declared: Answers, told: Answers): Answers {
  return Object.fromEntries(
    Object.entries(told).map(([status, answer]) => {
      const { headers } = { headers: undefined, ...declared[status] };
      return [status, headers === undefined || 'headers' in answer ? answer : { ...answer, headers }];
    }),
  );
}

/** Fastify knows nothing of what is declared: whatever a plugin takes. Here it is always answers by status. */
function toAnswers(response: unknown): Answers {
  return response as Answers;
}
