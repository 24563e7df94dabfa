// Separators, suffixes and escapes in their legal places.
console.log(1_000, 0xff_ff, 0b1_0, 0o7_7, 1_0.0_1, 1e1_0, .0_1, 5., 0.);
console.log(0n, 1_000n, 0xffn, 0b1_0n, 0o17n, 0XFF, 0B11, 0O7, 0E1);
console.log(1..toString(), 1.0.toFixed());
console.log("\0".length, "\u{0000061}", "\u{1F600}".length, "\uD83D".length, "a\
b", "\v\b".length, "\q\-");
console.log(JSON.stringify("  "), "</script>", '"use strict"', `line
two`);
const raw = (strings) => JSON.stringify([strings[0] === undefined, strings.raw[0]]);
console.log(raw`\u`, raw`\xg`, raw`\01`, raw`\u{110000}`, raw`\u{1F600}`);
