// Renders the tree in each way the server package offers and prints the markup.
import { createElement, Component } from 'react';
import { renderToPipeableStream, renderToReadableStream, renderToStaticMarkup, renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import ReactDOM, { preload } from 'react-dom';
import { jsx, jsxs, Fragment } from 'react/jsx-runtime';
import { Writable } from 'node:stream';
import { elementKeys } from './app.mjs';

class Broken extends Component {
  render() {
    throw new RangeError('render failed');
  }
}

export async function check(App) {
  const warnings = [];
  console.error = (format, ...args) => warnings.push(format.replaceAll('%s', () => args.shift()).split('\n')[0]);
  console.log(renderToStaticMarkup(createElement(App)));
  console.log(renderToString(createElement(App)).replace(/<template[^>]*>/g, '<template>').length, elementKeys.join());
  console.log(renderToStaticMarkup(jsxs(Fragment, { children: [jsx('u', { children: 'x' }, 'k'), jsx('hr', {})] })));
  try {
    renderToString(createElement(Broken));
  } catch (e) {
    console.log(e.name, e.message);
  }
  try {
    renderToString(createElement('p', null, { not: 'a child' }));
  } catch (e) {
    console.log(e.message);
  }
  const shell = await new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk, _, done) {
        html += chunk;
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(createElement(App, { data: Promise.resolve('streamed') }), {
      onAllReady: () => pipe(sink),
      onError: reject,
    });
  });
  console.log(shell);
  const stream = await renderToReadableStream(createElement('p', null, 'web stream'));
  console.log(await new Response(stream).text());
  const { prelude } = await prerender(createElement(App, { data: Promise.resolve('static') }));
  console.log((await new Response(prelude).text()).includes('<code>static</code>'), typeof preload, ReactDOM.version);
  renderToStaticMarkup(createElement('ul', null, [createElement('li'), createElement('li', { class: 'x' })]));
  console.log('warnings', warnings.length, warnings);
}
