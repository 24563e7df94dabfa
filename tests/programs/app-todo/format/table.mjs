// Text tables.
import pad from './pad.cjs';

export const table = (rows, chalk) =>
  rows
    .map(
      (r) =>
        `${pad(String(r.id), 3)} ${r.done ? chalk.green('[x]') : '[ ]'} ${pad(r.title, 24)} ${chalk.dim(r.tags.map((t) => `#${t}`).join(' '))}${r.due ? chalk.cyan(` due ${r.due}`) : ''}`,
    )
    .join('\n') || '(nothing)';
