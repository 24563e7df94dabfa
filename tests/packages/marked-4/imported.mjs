// marked 4: the ES module of the package beside its UMD file.
import { marked } from 'marked-4';

console.log(marked.parse('*a*', { mangle: false, headerIds: false }));
