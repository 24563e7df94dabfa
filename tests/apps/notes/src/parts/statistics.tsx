/** @jsx make */
import { createElement as make, type VNode } from 'preact';
import type { Note } from '../notes';

export function Statistics({ notes }: { notes: readonly Note[] }): VNode {
  const done = notes.filter((note) => note.done).length;
  const longest = notes.reduce<Note | undefined>(
    (found, note) => (found && found.text.length >= note.text.length ? found : note),
    undefined,
  );
  return (
    <p id="statistics">
      {done} of {notes.length} done; the longest says "{longest?.text}"
    </p>
  );
}
