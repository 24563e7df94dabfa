// source-map 0.6: generator, consumer and nodes; base64 variable length quantities, binary search, url handling.
const { SourceMapConsumer, SourceMapGenerator, SourceNode } = require('source-map');

const generator = new SourceMapGenerator({ file: 'out.js', sourceRoot: 'src' });
generator.addMapping({
  generated: { line: 1, column: 0 },
  original: { line: 10, column: 4 },
  source: 'a.js',
  name: 'fn',
});
generator.addMapping({ generated: { line: 1, column: 12 }, original: { line: 2, column: 0 }, source: 'b.js' });
generator.addMapping({ generated: { line: 3, column: 1 } });
generator.setSourceContent('a.js', 'content');
console.log(generator.toString());
const consumer = new SourceMapConsumer(generator.toJSON());
console.log(
  consumer.originalPositionFor({ line: 1, column: 14 }),
  consumer.originalPositionFor({ line: 1, column: 5, bias: SourceMapConsumer.LEAST_UPPER_BOUND }),
);
console.log(
  consumer.generatedPositionFor({ source: 'src/a.js', line: 10, column: 4 }),
  consumer.allGeneratedPositionsFor({ source: 'src/b.js', line: 2 }),
  consumer.sources,
  consumer.sourceContentFor('src/a.js'),
);
consumer.eachMapping(
  (m) => console.log(m.generatedLine, m.generatedColumn, m.source, m.name),
  null,
  SourceMapConsumer.ORIGINAL_ORDER,
);
const node = new SourceNode(null, null, null, [
  '// head\n',
  new SourceNode(1, 2, 'x.js', 'let a', 'a'),
  [' = ', new SourceNode(3, 4, 'y.js', '1;\n')],
]);
node.setSourceContent('x.js', 'x');
node.prepend('/* p */').add('end').replaceRight(/end/, 'fin');
const { code, map } = node.toStringWithSourceMap({ file: 'n.js' });
console.log(code, map.toString(), node.join('|').children.length);
const plain = new SourceMapGenerator({ file: 'o.js' });
plain.addMapping({ generated: { line: 1, column: 0 }, original: { line: 2, column: 0 }, source: 'b.js' });
const merged = SourceMapGenerator.fromSourceMap(new SourceMapConsumer(plain.toString()));
merged.applySourceMap(
  new SourceMapConsumer({ version: 3, sources: ['deep.ts'], names: [], mappings: ';AACA', file: 'b.js' }),
  'b.js',
);
console.log(merged.toString());
const indexed = new SourceMapConsumer({
  version: 3,
  sections: [
    { offset: { line: 0, column: 0 }, map: generator.toJSON() },
    { offset: { line: 9, column: 0 }, map: generator.toJSON() },
  ],
});
console.log(
  indexed.originalPositionFor({ line: 10, column: 13 }),
  SourceNode.fromStringWithSourceMap(code, new SourceMapConsumer(map.toString())).toString() === code,
);
for (const run of [
  () => new SourceMapConsumer({ version: 2, sources: [], mappings: '' }),
  () => generator.addMapping({ generated: { line: 0, column: 0 } }),
  () => consumer.originalPositionFor({ line: 0, column: 0 }),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
