export enum Order {
  Oldest,
  Newest,
}

export interface Note {
  readonly id: number;
  text: string;
  done?: boolean;
}

export interface State {
  notes: readonly Note[];
  order: Order;
}

export type Action =
  | { type: 'add'; text: string }
  | { type: 'toggle'; id: Note['id'] }
  | { type: 'reverse' };

export const initial: State = {
  notes: [
    { id: 1, text: 'Water the plants' },
    { id: 2, text: 'Read <b>all</b> of it', done: true },
  ],
  order: Order.Oldest,
};

export function reduce({ notes, order }: State, action: Action): State {
  switch (action.type) {
    case 'add': {
      const id = Math.max(0, ...notes.map((note) => note.id)) + 1;
      const note = { id, text: action.text } satisfies Note;
      return { notes: order === Order.Oldest ? [...notes, note] : [note, ...notes], order };
    }
    case 'toggle': {
      const toggled = (note: Note) => (note.id === action.id ? { ...note, done: !note.done } : note);
      return { notes: notes.map(toggled), order };
    }
    case 'reverse':
      return {
        notes: notes.toReversed(),
        order: order === Order.Oldest ? Order.Newest : Order.Oldest,
      };
  }
}
