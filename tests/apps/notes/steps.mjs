// What is done with the notes, and words that are to be seen then.
export const steps = [
  {
    name: 'the list',
    words: ['Notes, oldest first', 'Water the plants', 'Read <b>all</b> of it', '— done', '40 characters'],
  },
  {
    name: 'a text',
    act: (page) => page.type('#text', 'Mend the fence'),
    words: ['26 characters left'],
  },
  {
    name: 'a note',
    act: (page) => page.click('form button'),
    words: ['Mend the fence', '40 characters left'],
  },
  {
    name: 'statistics, which are loaded on demand',
    act: (page) => page.locator('::-p-text(Count)').click(),
    words: ['1 of 3 done; the longest says "Read <b>all</b> of it"'],
  },
  {
    name: 'a check',
    act: (page) => page.click('[data-id="1"] input'),
    words: ['2 of 3 done'],
  },
  {
    name: 'the other way round',
    act: (page) => page.locator('::-p-text(Turn around)').click(),
    words: ['Notes, newest first'],
  },
];
