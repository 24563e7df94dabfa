// execa 5: cross-spawn, which, signal-exit, get-stream; runs Node itself.
const execa = require('execa-5');

const node = process.execPath;
async function main() {
  const { stdout, stderr, exitCode, failed } = await execa(node, [
    '-e',
    'console.log(process.argv.slice(1).join("|")); console.error("err")',
    'a b',
    '"q"',
    '--',
    '$x',
  ]);
  console.log(stdout, stderr, exitCode, failed);
  const error = await execa(node, ['-e', 'console.log("out"); process.exit(3)'], {
    reject: false,
    stripFinalNewline: false,
  });
  console.log(JSON.stringify(error.stdout), error.exitCode, error.failed, error.isCanceled, error.timedOut);
  await execa(node, ['-e', 'process.exit(2)']).catch((e) =>
    console.log(
      e.name,
      e.exitCode,
      e.shortMessage.startsWith('Command failed with exit code 2'),
      e.escapedCommand.endsWith('"process.exit(2)"'),
    ),
  );
  console.log(
    (await execa(node, ['-p', 'require("fs").readFileSync(0, "utf8").toUpperCase()'], { input: 'typed' })).stdout,
    (await execa.command(`${node} -p 1+1`, { all: true })).all,
  );
  const child = execa(node, ['-e', 'setTimeout(() => {}, 1e5)']);
  child.cancel();
  await child.catch((e) => console.log(e.isCanceled, e.signal ?? 'no signal'));
  await execa('no-such-command-here').catch((e) => console.log(e.code, e.originalMessage));
  console.log(
    execa.sync(node, ['-p', 'process.env.ADDED'], { env: { ADDED: 'yes' } }).stdout,
    Object.keys(execa).join(),
  );
  try {
    execa.commandSync('');
  } catch (e) {
    console.log(e.name, e.code);
  }
}
main();
