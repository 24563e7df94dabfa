// Input validation.
import { z } from 'zod';

export const NewTodo = z.object({
  title: z.string().min(1, 'a title is needed'),
  tags: z.array(z.string()).default([]),
  due: z.iso.date().optional(),
});
export const explain = (error) => z.prettifyError(error);
