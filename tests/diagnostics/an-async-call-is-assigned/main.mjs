// Not a valid assignment target.
const async = () => {};
async() = 1;
