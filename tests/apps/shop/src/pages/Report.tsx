import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useCart, type Line } from '@state';
import { Money } from '@/parts/money';

interface Column<T> {
  head: string;
  cell(row: T): string | number;
}

const columns: Column<Line>[] = [
  { head: 'Good', cell: ({ good }) => good.name },
  { head: 'Amount', cell: ({ amount }) => amount },
  { head: 'Price', cell: ({ good, amount }) => Money.format(good.price * amount) },
];

export default function Report() {
  const { lines, remove } = useCart();
  if (lines.length === 0) return <p>Nothing has been sold yet.</p>;
  return (
    <TableContainer>
      <Table>
        <TableHead>
          <TableRow>
            {columns.map(({ head }) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.good.id}>
              {columns.map((column) => (
                <TableCell key={column.head}>{column.cell(line)}</TableCell>
              ))}
              <TableCell>
                <Button onClick={() => remove(line.good.id)}>Return {line.good.name}</Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
