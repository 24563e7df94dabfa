// An optional chain takes no template.
const a = {};
a?.b`text`;
