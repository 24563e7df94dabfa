// No await here and none in its dependencies, so it runs before its waiting siblings have finished.
import { order } from './order.mjs';

order.push('sync');
