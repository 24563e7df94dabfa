// In-memory storage, CommonJS, with deterministic identifiers.
const { v5 } = require('uuid');
const { orderBy } = require('lodash');

const space = '1b671a64-40d5-491e-99b0-da01ff1f3341';
const notes = new Map();
exports.insert = (note) => {
  const stored = { id: v5(note.title, space), ...note };
  notes.set(stored.id, stored);
  return stored;
};
exports.find = (id) => notes.get(id);
exports.list = (key = 'title') =>
  orderBy([...notes.values()], [key.replace(/^-/, '')], [key.startsWith('-') ? 'desc' : 'asc']);
