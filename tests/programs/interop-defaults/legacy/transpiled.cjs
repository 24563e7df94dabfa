// What TypeScript and Babel emit for "export default" and named exports.
'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.named = void 0;
exports.named = 'named value';
exports.default = () => 'default called';
