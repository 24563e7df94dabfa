// Function and class names are observable: libraries whose identifiers collide with globals or with each other.
import { Node as AcornNode, Token, parse } from 'acorn';
import { List, Map, Record, Set } from 'immutable';
import { AxiosError, CanceledError, toFormData } from 'axios';
import { Observable, Subject, TimeoutError } from 'rxjs';
import { GraphQLError, Source } from 'graphql';
import { Node as SecondNode, Widget } from './widgets.mjs';
import Moment from 'moment';
import { Request, Response as Reply } from './widgets.mjs';
import * as yup from 'yup';

console.log(
  AcornNode.name,
  Token.name,
  parse('1', { ecmaVersion: 5 }).constructor.name,
  SecondNode.name,
  new SecondNode().constructor.name,
);
console.log(List.name, Map.name, Set.name, Record.name, List().constructor.name, Map().constructor.name);
console.log(AxiosError.name, new CanceledError().name, CanceledError.name, toFormData({ a: 1 }).constructor.name);
console.log(
  Observable.name,
  new Subject().constructor.name,
  TimeoutError.name,
  new TimeoutError().name,
  GraphQLError.name,
  Source.name,
);
console.log(
  Widget.name,
  Widget.create.name,
  new Widget().render.name,
  Request.name,
  Reply.name,
  new Reply().kind(),
  Moment.utc(0).constructor.name,
);
console.log(
  yup.string().constructor.name,
  yup.object().constructor.name,
  new yup.ValidationError('x').constructor.name,
  yup.array().type,
);
console.log(
  (() => {}).name === '',
  Object.getOwnPropertyNames(Widget).sort().join(),
  String(class {}.name),
  Widget.Inner.name,
);
