// The notes resource.
import { Router } from 'express';
import Ajv from 'ajv';
import { Invalid } from '../errors.mjs';
import store, { find, insert } from '../store.cjs';

const validate = new Ajv({ allErrors: true, useDefaults: true }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1 },
    body: { type: 'string', default: '' },
    tags: { type: 'array', items: { type: 'string' }, default: [] },
  },
});
const router = Router();
router.get('/', (req, res) => res.json(store.list(req.query.sort)));
router.get('/:id', (req, res) => {
  const note = find(req.params.id);
  note ? res.json(note) : res.status(404).json({ missing: req.params.id });
});
router.post('/', (req, res) => {
  if (!validate(req.body)) throw new Invalid(validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}`));
  res.status(201).json(insert(req.body));
});
export { router as default };
