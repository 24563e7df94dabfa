// Parameters bind names.
const f = ((a)) => a;
