// Throws while it is evaluated, each time with the same error.
import { registry } from '../registry.mjs';

registry.push('broken');
throw new RangeError(`broken after ${registry.length}`);
