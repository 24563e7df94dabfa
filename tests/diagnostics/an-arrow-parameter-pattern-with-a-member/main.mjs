// Parameters bind names.
const f = ([a.b]) => 1;
