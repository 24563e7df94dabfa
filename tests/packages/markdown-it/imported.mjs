// markdown-it: the CommonJS bundle of its author or its ES modules, as the conditions say.
import MarkdownIt from 'markdown-it';

console.log(MarkdownIt({ xhtmlOut: true }).render('a  \nb ![](c)'));
