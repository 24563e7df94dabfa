// `await` is reserved in async functions.
const f = async await => 1;
