// Parameters bind names.
const f = async ((a)) => a;
