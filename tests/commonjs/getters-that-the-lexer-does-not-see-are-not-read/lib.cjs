exports.f = "f";
for (const name of ["then", "late"]) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => console.log(`reads ${name}`) });
}
