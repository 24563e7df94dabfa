// `await` is reserved in async functions.
const f = async function await() {};
