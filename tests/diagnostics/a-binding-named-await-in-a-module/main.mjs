// `await` is reserved in modules.
const await = 1;
