import { z } from "zod";
import type { Route } from "./route.ts";
import { errorSchema } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

/** The routes as an OpenAPI 3.1 document: made from the schemas that check the requests, so that it cannot lie. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of routes)
    paths[`/api${one.path}`] = { ...paths[`/api${one.path}`], [one.method]: operation(one) };
  return { openapi: "3.1.0", info: { title: "Variorum desk", version }, paths };
}

function operation({ summary, params, query, body, takesForms, answers }: Route): Json {
  return {
    summary,
    parameters: [...parameters("path", params), ...parameters("query", query)],
    ...(body && { requestBody: { required: true, content: taken(schemaOf(body), takesForms) } }),
    responses: {
      ...(answers === null ? { 204: { description: "done" } } : { 200: answer(answers) }),
      default: {
        description: "what went wrong",
        content: { "application/json": { schema: schemaOf(errorSchema) } },
      },
    },
  };
}

const taken = (schema: Json, asForm = false): Json => ({
  "application/json": { schema },
  ...(asForm && { "multipart/form-data": { schema } }),
});

const answer = (answers: z.ZodType | string): Json =>
  typeof answers === "string"
    ? { description: "a file", content: { [answers]: { schema: { type: "string" } } } }
    : { description: "the answer", content: { "application/json": { schema: schemaOf(answers) } } };

function parameters(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

const schemaOf = (schema: z.ZodType, io: "input" | "output" = "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};
