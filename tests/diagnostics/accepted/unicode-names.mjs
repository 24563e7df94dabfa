// Escapes spell the same name; astral letters, joiners and combining marks are letters.
const \u0061bc = 1;
console.log(abc, \u{61}b\u0063);
const 𝒜 = 2, ª = 3, ℘ = 4, café = 5, 变量 = 6, $ = 7, _ = 8, a‌b = 9;
console.log(𝒜, \u{1d49c}, ª, ℘, caf\u00e9, 变量, $, _, a\u200cb);
const cafe\u0301 = "decomposed";
console.log(café, café);
class A {
  #\u{61} = 10;
  #变 = 11;
  sum() { return this.#a + this.#\u53d8; }
}
console.log(new A().sum(), { \u{61}: 12 }.a);
l\u0061bel: for (;;) break label;
export { 𝒜 as caf\u00e9, 变量 };
