// A rest property of a declaration is a name.
const { ...{ a } } = {};
