// source-map 0.6: names assigned to exports from required modules.
import sourceMap, { SourceMapConsumer, SourceMapGenerator, SourceNode } from 'source-map';

console.log(sourceMap.SourceNode === SourceNode, SourceMapConsumer.GREATEST_LOWER_BOUND);
console.log(new SourceMapGenerator({ file: 'x' }).toJSON());
