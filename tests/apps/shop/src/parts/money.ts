/** Amounts in cents. */
export namespace Money {
  export type Cents = number;

  export enum Currency {
    Euro = '€',
    Crown = 'kr',
  }

  export const symbols: Record<Currency, string> = {
    [Currency.Euro]: '€',
    [Currency.Crown]: 'kr',
  };

  export function format(amount: Cents, currency: Currency = Currency.Euro): string {
    return `${(amount / 100).toFixed(2)} ${symbols[currency]}`;
  }
}
