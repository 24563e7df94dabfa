// xml2js: names assigned within a function that is called with the module's this.
import xml2js, { Builder, parseStringPromise } from 'xml2js';

console.log(xml2js.Builder === Builder);
console.log(JSON.stringify(await parseStringPromise('<a b="c">d</a>')));
