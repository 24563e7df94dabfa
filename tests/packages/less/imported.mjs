// less: a default import whose value is itself a default export.
import less from 'less';

console.log((await less.render('@a: 1px; b { c: @a }')).css);
