// The folder idiom: an index that re-exports members that require the index back.
const shapes = require("./shapes");
console.log(shapes.circle().name, shapes.square().name, shapes.all().length);
