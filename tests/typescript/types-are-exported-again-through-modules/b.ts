import { Shape, make, Both, Only } from './c.ts'; export { Shape, make, Both, Only };
