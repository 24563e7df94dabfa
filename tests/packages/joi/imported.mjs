// joi: an object that is made by a function.
import Joi from 'joi';

console.log(Joi.ValidationError.name);
console.log(
  Joi.number().multiple(3).validate(7).error.details,
  Joi.build(Joi.string().min(2).describe()).validate('a').error.message,
);
