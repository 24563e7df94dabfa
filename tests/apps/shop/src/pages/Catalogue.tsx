import { useDeferredValue, useMemo, useState, type ChangeEvent } from 'react';
import { Button, Chip, List, ListItem, ListItemText, Stack, TextField } from '@mui/material';
import { Link } from 'react-router';
import { Kind, goods, useCart, type Good } from '@state';
import { Money } from '@/parts/money';

type Filter = Kind | 'all';

const filters: Filter[] = ['all', Kind.Fruit, Kind.Bread, Kind.Tool];

const nameOf = (filter: Filter): string => (filter === 'all' ? 'Everything' : Kind[filter]!);

export function Catalogue() {
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const shown = useMemo<Good[]>(
    () =>
      goods.all.filter(
        ({ kind, name }) =>
          (filter === 'all' || kind === filter) &&
          name.toLowerCase().includes(wanted.toLowerCase()),
      ),
    [filter, wanted],
  );
  return (
    <section>
      <Stack direction="row" spacing={1}>
        {filters.map((it) => (
          <Chip
            key={it}
            label={nameOf(it)}
            variant={it === filter ? 'filled' : 'outlined'}
            onClick={() => setFilter(it)}
          />
        ))}
        <TextField
          label="Search"
          size="small"
          value={text}
          slotProps={{ htmlInput: { id: 'search' } }}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        />
      </Stack>
      <p>
        {shown.length} of {goods.all.length} goods
      </p>
      <List>
        {shown.map((good) => (
          <Row key={good.id} {...good} />
        ))}
      </List>
    </section>
  );
}

function Row({ id, name, price }: Good) {
  const add = useCart((cart) => cart.add);
  return (
    <ListItem secondaryAction={<Button onClick={() => add(id)}>Add {name}</Button>}>
      <ListItemText
        primary={<Link to={`/product/${id}`}>{name}</Link>}
        secondary={Money.format(price)}
      />
    </ListItem>
  );
}
