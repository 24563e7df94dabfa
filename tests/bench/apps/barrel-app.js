// Everything at once: a few names of each of sixteen popular packages, imported through their
// barrels.
import { createElement as h, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  AppBar,
  Button,
  Card,
  CardContent,
  Dialog,
  TextField,
  ThemeProvider,
  Typography,
  createTheme,
} from '@mui/material';
import { Add, Delete, Menu, Settings } from '@mui/icons-material';
import { DatePicker, Select, Table, Tabs } from 'antd';
import { groupBy, orderBy, throttle } from 'lodash-es';
import lodash from 'lodash';
import { max, scaleBand, scaleLinear, select } from 'd3';
import {
  BoxGeometry,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { addDays, format, parseISO } from 'date-fns';
import { Subject, map, scan } from 'rxjs';
import { z } from 'zod';
import axios from 'axios';
import { produce } from 'immer';
import { configureStore, createSlice } from '@reduxjs/toolkit';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';

const Task = z.object({ id: z.number(), title: z.string().min(1), due: z.string() });
const tasks = createSlice({
  name: 'tasks',
  initialState: [],
  reducers: { added: (state, { payload }) => void state.push(Task.parse(payload)) },
});
const store = configureStore({ reducer: { tasks: tasks.reducer } });
const client = new QueryClient();
const load = () => axios.get('/api/tasks').then(({ data }) => Task.array().parse(data));

function Chart({ values }) {
  const draw = (node) => {
    const x = scaleBand()
      .domain(values.map((_, index) => index))
      .range([0, 200]);
    const y = scaleLinear()
      .domain([0, max(values)])
      .range([0, 50]);
    select(node)
      .selectAll('rect')
      .data(values)
      .join('rect')
      .attr('x', (_, index) => x(index))
      .attr('height', y);
  };
  return h('svg', { ref: draw });
}

function Cube() {
  const show = (canvas) => {
    const scene = new Scene();
    scene.add(new Mesh(new BoxGeometry(), new MeshStandardMaterial({ color: 0x44aa88 })));
    new WebGLRenderer({ canvas }).render(scene, new PerspectiveCamera());
  };
  return h('canvas', { ref: show });
}

function Tasks() {
  const dispatch = useDispatch();
  const [open, setOpen] = useState(false);
  const { data = [] } = useQuery({ queryKey: ['tasks'], queryFn: load });
  const own = useSelector((state) => state.tasks);
  const days = useMemo(() => groupBy(orderBy([...data, ...own], 'due'), 'due'), [data, own]);
  const add = throttle(
    () => dispatch(tasks.actions.added({ id: own.length, title: 'new', due: '2024-01-01' })),
    100,
  );
  return h(
    Card,
    null,
    h(
      CardContent,
      null,
      h(AppBar, null, h(Menu), h(Typography, null, lodash.startCase('task list')), h(Settings)),
      h(Button, { startIcon: h(Add), onClick: add }, 'Add'),
      h(Button, { onClick: () => setOpen(true) }, h(Delete)),
      h(Dialog, { open }, h(TextField), h(DatePicker), h(Select)),
      h(Tabs, {
        items: [{ key: '1', label: 'all', children: h(Table, { dataSource: Object.keys(days) }) }],
      }),
      h(Chart, { values: Object.values(days).map((list) => list.length) }),
      h(Cube),
    ),
  );
}

export const App = () =>
  h(
    Provider,
    { store },
    h(QueryClientProvider, { client }, h(ThemeProvider, { theme: createTheme() }, h(Tasks))),
  );
export const mount = (element) => createRoot(element).render(h(App));

/** What can be seen without a DOM: one fact per library. */
export function facts() {
  store.dispatch(tasks.actions.added({ id: 1, title: 'first', due: '2024-01-01' }));
  const seen = [];
  const subject = new Subject();
  subject
    .pipe(
      map((x) => x * 2),
      scan((a, b) => a + b),
    )
    .subscribe((x) => seen.push(x));
  [1, 2, 3].forEach((x) => subject.next(x));
  return {
    stored: store.getState().tasks.length,
    seen: seen.join(),
    invalid: Task.safeParse({}).success,
    produced: produce({ a: [1] }, (draft) => void draft.a.push(2)).a.length,
    due: format(addDays(parseISO('2024-01-31'), 1), 'yyyy-MM-dd'),
    length: new Vector3(3, 4, 0).length(),
    words: lodash.kebabCase('two words'),
  };
}
