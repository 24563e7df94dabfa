// `await` is reserved in modules.
function await() {}
