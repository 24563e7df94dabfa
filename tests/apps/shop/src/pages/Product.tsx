import { Alert, Button, Card, CardActions, CardContent, Typography } from '@mui/material';
import { useNavigate, useParams } from 'react-router';
import { goods, useCart } from '@state';
import { Money } from '@/parts/money';

export function Product() {
  const { id = '' } = useParams<'id'>();
  const navigate = useNavigate();
  const add = useCart(({ add }) => add);
  const good = goods.find(id);
  if (!good) return <Alert severity="warning">There is no product &ldquo;{id}&rdquo;.</Alert>;
  const buy = (amount: number) => () => {
    add(good.id, amount);
    void navigate('/');
  };
  return (
    <Card>
      <CardContent>
        <Typography variant="h5">{goods.describe(good)}</Typography>
        <Typography>
          {Money.format(good.price)} or {Money.format(good.price * 11, Money.Currency.Crown)}
        </Typography>
      </CardContent>
      <CardActions>
        <Button onClick={buy(1)}>Buy one</Button>
        <Button onClick={buy(12)}>Buy a dozen</Button>
      </CardActions>
    </Card>
  );
}
