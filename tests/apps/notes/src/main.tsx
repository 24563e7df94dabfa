// A list of notes in Preact, with the classic factory; statistics are loaded when they are asked for.
import { Fragment, h, render, type ComponentType } from 'preact';
import { useReducer, useState } from 'preact/hooks';
import { Form } from '~parts/form';
import { Item } from '~parts/item';
import { initial, reduce, Order, type Note } from 'notes';

type Lazy = ComponentType<{ notes: readonly Note[] }>;

function App() {
  const [{ notes, order }, send] = useReducer(reduce, initial);
  const [Statistics, setStatistics] = useState<Lazy>();
  const load = async () => {
    const module = await import('~parts/statistics');
    setStatistics(() => module.Statistics);
  };
  return (
    <>
      <h1>Notes, {Order[order]!.toLowerCase()} first</h1>
      <Form onAdd={(text) => send({ type: 'add', text })} />
      <ul class="notes">
        {notes.map((note) => (
          <Item key={note.id} {...note} onToggle={(id) => send({ type: 'toggle', id })} />
        ))}
      </ul>
      <button onClick={() => send({ type: 'reverse' })}>Turn around</button>
      <button onClick={load}>Count</button>
      {Statistics && <Statistics notes={notes} />}
    </>
  );
}

render(<App />, document.getElementById('root')!);
