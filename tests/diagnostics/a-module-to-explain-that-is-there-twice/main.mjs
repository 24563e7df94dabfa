import './a/x.mjs';
import './b/x.mjs';
