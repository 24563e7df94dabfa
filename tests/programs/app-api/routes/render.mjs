// Rendering, with the Markdown library loaded on first use.
import { Router } from 'express';
import { list } from '../store.cjs';

export const router = Router();
router.get('/:index', async (req, res) => {
  const { marked } = await import('marked');
  res.type('html').send(marked.parse(list()[Number(req.params.index)].body).trim());
});
