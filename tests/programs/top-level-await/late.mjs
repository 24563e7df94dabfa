// A dynamically imported module with its own await.
const { marked } = await import('marked');
export default (await marked('*late*', { async: true })).trim();
