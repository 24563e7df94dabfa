// http-errors: classes are made in a loop over statuses; depd looks at its callers.
const createError = require('http-errors');

for (const args of [
  [404],
  [503, 'busy'],
  [400, 'bad', { field: 'x' }],
  ['only text'],
  [502, new Error('wrapped')],
  [418, new TypeError('t')],
  [200],
]) {
  const error = createError(...args);
  console.log(
    error.name,
    error.status,
    error.statusCode,
    error.expose,
    error.message,
    error.field ?? '',
    createError.isHttpError(error),
    error instanceof createError.HttpError,
  );
}
const own = new createError.NotFound('gone');
console.log(
  own instanceof createError[404],
  own.constructor.name,
  createError.ImATeapot === createError["I'mateapot"],
  Object.keys(createError).length,
  own.toString(),
  createError.isHttpError({}),
);
for (const run of [() => createError({}, 5), () => new createError.HttpError(), () => createError(() => {})]) {
  try {
    console.log(run().message);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
