// A page of ten antd components.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Alert, Button, Card, DatePicker, Form, Input, Modal, Select, Table, Tabs } from 'antd';

const columns = [
  { title: 'Name', dataIndex: 'name' },
  { title: 'Age', dataIndex: 'age' },
];
const rows = [
  { key: 1, name: 'Ada', age: 36 },
  { key: 2, name: 'Alan', age: 41 },
];

export function App() {
  const [open, setOpen] = useState(false);
  const form = h(
    Form,
    { layout: 'vertical' },
    h(Form.Item, { label: 'Name', name: 'name', rules: [{ required: true }] }, h(Input)),
    h(
      Form.Item,
      { label: 'Role', name: 'role' },
      h(Select, { options: [{ value: 'a', label: 'Author' }] }),
    ),
    h(Form.Item, { label: 'Born', name: 'born' }, h(DatePicker)),
  );
  return h(
    Card,
    { title: 'People' },
    h(Alert, { message: 'Saved', type: 'success' }),
    h(Tabs, {
      items: [{ key: 'list', label: 'List', children: h(Table, { columns, dataSource: rows }) }],
    }),
    h(Button, { type: 'primary', onClick: () => setOpen(true) }, 'New'),
    h(Modal, { open, onCancel: () => setOpen(false), title: 'New' }, form),
  );
}

export const mount = (element) => createRoot(element).render(h(App));
