import { h } from 'preact';
import type { Note } from '../notes';

type Props = Note & { onToggle(id: Note['id']): void };

export const Item = ({ id, text, done = false, onToggle }: Props) => (
  <li data-id={id}>
    <label>
      <input type="checkbox" checked={done} onChange={() => onToggle(id)} /> {text}
    </label>
    {done && <em>{' '}&mdash; done&nbsp;&#10003;</em>}
  </li>
);
