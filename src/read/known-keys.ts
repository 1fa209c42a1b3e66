import * as z from 'zod';
import type { FieldPath } from './fields.ts';

/** Gives the schemas that a value may have, behind what merely wraps them. */
function faces(schema: unknown): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return faces(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return faces(schema.unwrap());
  if (schema instanceof z.ZodPipe) return faces(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(faces);
  return schema instanceof z.ZodType ? [schema] : [];
}

/** Gives the keys that a schema knows at a place within it, for a suggestion in a message. */
export function knownKeys(schema: z.ZodType, path: FieldPath): readonly string[] {
  let here = faces(schema);
  for (const step of path)
    here = here.flatMap((face) => {
      if (face instanceof z.ZodArray) return faces(face.element);
      if (face instanceof z.ZodObject) return faces(face.shape[step]);
      return [];
    });
  return here.flatMap((face) => (face instanceof z.ZodObject ? Object.keys(face.shape) : []));
}
