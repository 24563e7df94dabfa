// uuid 8: for Node, an ES module that takes its names from the CommonJS file.
import { v4, v5, validate } from 'uuid-8';

console.log(v5('a', v5.URL), validate(v4()), v4.name, v5.name);
