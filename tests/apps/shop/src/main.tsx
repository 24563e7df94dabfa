// A shop: React, a router, a state library and components of a library, with a page that is loaded
// when it is visited.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from '@/App';

const root = document.getElementById('root')!;
createRoot(root as HTMLElement).render(
  <StrictMode>
    <BrowserRouter>
      <App title="Corner shop" />
    </BrowserRouter>
  </StrictMode>,
);
