// react-dom/server for the browser platform: the "browser" condition picks another build than Node's, markup must agree.
import * as React from 'react';
import { renderToReadableStream, renderToStaticMarkup, renderToString } from 'react-dom/server';
import { jsx, jsxs } from 'react/jsx-runtime';

const Lang = React.createContext('en');
const messages = { en: { hello: 'Hello' }, fr: { hello: 'Salut' } };
const T = ({ id, who = 'you' }) =>
  jsxs('span', { lang: React.useContext(Lang), children: [messages[React.useContext(Lang)][id], ' ', who] });
const Slow = React.lazy(() => Promise.resolve({ default: () => jsx(T, { id: 'hello', who: 'lazy' }) }));
const Page = () =>
  jsxs('section', {
    children: [
      jsx(T, { id: 'hello' }),
      jsx(Lang, { value: 'fr', children: jsx(T, { id: 'hello', who: 'Zoé & co' }) }),
      jsx(React.Suspense, { fallback: '…', children: jsx(Slow, {}) }),
      Array.from({ length: 3 }, (_, i) => jsx('i', { style: { opacity: i / 2, lineHeight: i }, children: i }, i)),
      jsx('img', { src: 'x.png', alt: '', width: 3 }),
      jsx('video', { muted: true, controls: true, autoPlay: false }),
    ],
  });
console.log(renderToStaticMarkup(jsx(Page, {})));
console.log(renderToString(jsx('p', { children: ['a', 'b', 3] })));
renderToReadableStream(jsx(Page, {})).then(async (stream) => {
  await stream.allReady;
  console.log(await new Response(stream).text());
  process.exit(0); // the browser build keeps a MessageChannel open
});
