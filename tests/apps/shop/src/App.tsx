import { lazy, Suspense, type ComponentType } from 'react';
import { AppBar, Badge, Button, Container, CssBaseline, Toolbar, Typography } from '@mui/material';
import { ThemeProvider, createTheme, type Theme } from '@mui/material/styles';
import { Link, Route, Routes, useLocation } from 'react-router';
import { useCart } from '@state';
import { Catalogue } from '@/pages/Catalogue';
import { Product } from '@/pages/Product';
import { Money } from '@/parts/money';

interface Props {
  title: string;
}

const Report = lazy(() => import('@/pages/Report'));

const theme: Theme = createTheme({ palette: { primary: { main: '#00695c' } } });

const links = [
  { to: '/', text: 'Catalogue' },
  { to: '/report', text: 'Report' },
] as const satisfies readonly { to: `/${string}`; text: string }[];

export function App({ title }: Props) {
  const total = useCart((cart) => cart.total());
  const count = useCart((cart) => cart.lines.length);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <AppBar position="static">
        <Toolbar component="nav" aria-label="Pages">
          <Typography variant="h6" component="h1">
            {title}
          </Typography>
          {links.map(({ to, text }) => (
            <Button key={to} color="inherit" {...{ component: Link, to }}>
              {text}
            </Button>
          ))}
          <Badge badgeContent={count} color="secondary">
            <span id="total">{Money.format(total)}</span>
          </Badge>
        </Toolbar>
      </AppBar>
      <Container component="main">
        <Suspense fallback={<p>Loading&hellip;</p>}>
          <Pages report={Report} />
        </Suspense>
      </Container>
    </ThemeProvider>
  );
}

function Pages<P extends object>({ report: Lazy }: { report: ComponentType<P> }) {
  const { pathname } = useLocation();
  return (
    <>
      <Routes>
        <Route path="/" element={<Catalogue />} />
        <Route path="/product/:id" element={<Product />} />
        <Route path="/report" element={<Lazy {...({} as P)} />} />
        <Route path="*" element={<p>There is nothing here.</p>} />
      </Routes>
      <footer>You are at {pathname}</footer>
    </>
  );
}
