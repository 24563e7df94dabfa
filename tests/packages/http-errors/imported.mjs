// http-errors: names assigned to a function that is module.exports.
import createError, { HttpError, isHttpError } from 'http-errors';

console.log(isHttpError(new createError.BadRequest()), createError(500) instanceof HttpError);
