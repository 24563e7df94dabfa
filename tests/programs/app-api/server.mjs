// Express wiring.
import express from 'express';
import { logger } from './log.mjs';
import { Invalid } from './errors.mjs';
import notes from './routes/notes.mjs';
import * as render from './routes/render.mjs';

export function start() {
  const app = express();
  app.use(express.json(), (req, res, next) => {
    res.on('finish', () => logger.info(`${req.method} ${req.originalUrl} ${res.statusCode}`));
    next();
  });
  app.use('/api/notes', notes).use('/api/render', render.router);
  app.use((error, req, res, next) => {
    void next;
    logger.error(error.message);
    res.status(error instanceof Invalid ? 422 : 500).json({ error: error.name, details: error.details });
  });
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}
