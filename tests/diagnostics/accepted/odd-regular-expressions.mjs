// Annex B applies to patterns without u or v, in strict code too.
const show = (...results) => console.log(JSON.stringify(results));
show(/{/.test("{"), /}/.exec("}"), /]/.exec("]"), /a{1/.exec("a{1"), /a{,5}/.exec("a{,5}"), /x{1}{/.exec("x{"));
show(/\k/.exec("k"), /\k<a>/.exec("k<a>"), /\c/.exec("\\c"), /\c1/.exec("\\c1"), /[\c]/.exec("c"), /[\c1]/.exec("\x11"));
show(/\8/.exec("8"), /\12/.exec("\n"), /\1(a)/.exec("a"), /(a)\2/.exec("a\x02"), /[\1]/.exec("\x01"), /\07/.exec("\x07"));
show(/(?=a)*a/.exec("a"), /(?!b)+a/.exec("a"), /(?=a){2}a/.exec("a"));
show(/[\d-z]/.exec("-"), /[a-\d]/.exec("-"), /\x1/.exec("x1"), /\u12/.exec("u12"), /\u{2}/.exec("uu"), /\a\-\_\z/.exec("a-_z"));
show(/\p{L}/.exec("p{L}"), /[/]/.exec("/"), /[]/.exec("a"), /[^]/.exec("\n"), /[\b]/.exec("\b"), /(?:)/.exec(""));
show(/(?<=a)b/.exec("ab"), /(?<!a)b/.exec("cb"), /(?<$>a)\k<$>/.exec("aa"), /(?<𝒜>.)/.exec("a"), /(?<\u{61}b>.)/u.exec("a"));
show(/(?<y>\d)-x|x-(?<y>\d)/.exec("x-2").groups.y, /(?i:a)b/.exec("Ab"), /(?-i:a)b/i.exec("aB"), /(?ims-:a)/.exec("A"));
show(/[\p{L}--[a-z]]/v.exec("aB"), /[\w&&\d]/v.exec("a1"), /[\q{abc|d}]/v.exec("abc"), /\p{RGI_Emoji}/v.test("👍🏽"), /[[a-z][0-9]]/v.exec("7"));
show(/\0/u.exec("\0"), /[\-]/u.exec("-"), /\//u.exec("/"), /\u{1F600}/u.exec("😀"), /[😀-😂]/u.exec("😁"), /\cA/u.exec("\x01"));
show(/a/dgimsuy.flags, /a/dgimsvy.flags, /=/.exec("="), /(a*)*/.exec("b"), /a??/.exec("a"), /(?:a|)+/.exec("a"));
let g = 2, i = 1;
show(4 /2/g, 4 / g / i, [1] / 1, (4) /2/ g, `${8}` /2/ g);
