// The module that import() loads requires one that cannot be linked, and that imports what the
// entry runs: their files share it, and the entry exports its own names only.
import { late } from './runs.cjs';
export const own = 'own';
late().then(
  () => console.log('loaded'),
  (error) => console.log(error.name),
);
