// cli-table3: string-width 4 with its ansi and emoji expressions, an optional package for colours.
const Table = require('cli-table3');
const stringWidth = require('string-width');

const table = new Table({
  head: ['Name', 'Größe', '漢字'],
  colWidths: [12, null, 8],
  style: { head: [], border: [] },
  wordWrap: true,
  colAligns: ['left', 'right', 'center'],
});
table.push(
  ['a long text that wraps', 12.5, '漢'],
  [
    { content: 'span\nlines', rowSpan: 2 },
    { content: 'two', colSpan: 2, hAlign: 'center' },
  ],
  ['x', 'truncated text'],
  { side: ['v', '\u001b[31mred\u001b[39m'] },
);
console.log(table.toString());
const plain = new Table({
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: ' ',
  },
  style: { 'padding-left': 0, 'padding-right': 0 },
  truncate: '~',
});
plain.push(['a', 'b'], ['cc', null]);
console.log(
  plain.toString(),
  table.width,
  plain.length,
  typeof stringWidth,
  Object.keys(Table).join(),
  JSON.stringify(table.options.chars.mid),
);
try {
  new Table({}).push([{ content: () => {} }]);
  console.log(new Table({ rows: 1 }).toString());
} catch (e) {
  console.log(e.name);
}
