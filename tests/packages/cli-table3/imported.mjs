// cli-table3: index.js exports what another file exports.
import Table from 'cli-table3';

const table = new Table({ style: { head: [], border: [], compact: true } });
table.push(['one', 'two']);
console.log(`\n${table}`);
