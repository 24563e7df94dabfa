type Id<T extends string> = `id-${T}`;
const id: Id<'a'> = 'id-a' as Id<'a'>;
import { load } from './missing.js';
console.log(load(id!));
