// highlight.js: the ES modules for import take their value from the CommonJS files.
import hljs from 'highlight.js';
import core, { HighlightJS } from 'highlight.js/lib/core';
import css from 'highlight.js/lib/languages/css';

console.log(core === HighlightJS, typeof css, hljs.highlight('a { b: 1px }', { language: 'css' }).value);
