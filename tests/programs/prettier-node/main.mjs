// prettier: the Node entry, whose plugins are found with lazy dynamic imports; no configuration files are read.
import prettier, { check, doc, format, getSupportInfo } from 'prettier';

async function main() {
  console.log(await format('a  =  {b:1,\nc}', { parser: 'babel' }));
  console.log(await prettier.format('a{b:c}', { parser: 'css' }));
  console.log(await format('# x\n\n- [ ] y\n', { filepath: 'x.md' }));
  console.log(
    await check('x: 1\n', { parser: 'yaml' }),
    typeof doc.printer.printDocToString,
    (await getSupportInfo()).languages.length > 20,
  );
  await format('x', { parser: 'nope' }).catch((e) => console.log(e.name, e.message));
  console.log(
    doc.printer.printDocToString(
      doc.builders.group([
        '(',
        doc.builders.indent([doc.builders.softline, 'a,', doc.builders.line, 'b']),
        doc.builders.softline,
        ')',
      ]),
      { printWidth: 4, tabWidth: 2 },
    ).formatted,
  );
}
main();
