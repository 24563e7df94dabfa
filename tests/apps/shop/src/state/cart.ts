import { create } from 'zustand';
import { type Good, goods } from './goods';

export interface Line {
  good: Good;
  amount: number;
}

export interface Cart {
  lines: readonly Line[];
  add(id: Good['id'], amount?: number): void;
  remove(id: Good['id']): void;
  total(): number;
}

export const useCart = create<Cart>()((set, get) => ({
  lines: [],
  add(id, amount = 1) {
    const good = goods.find(id);
    if (!good) return;
    const { lines } = get();
    const line = lines.find((it) => it.good === good);
    const next: Line = { good, amount: (line?.amount ?? 0) + amount };
    set({ lines: [...lines.filter((it) => it !== line), next] });
  },
  remove: (id) => set(({ lines }) => ({ lines: lines.filter((it) => it.good.id !== id) })),
  total: () => get().lines.reduce((sum, { good, amount }) => sum + good.price * amount, 0),
}));
