// What a visitor does in the shop, and words that are to be seen then.
export const steps = [
  {
    name: 'the catalogue',
    words: ['Corner shop', 'Hand saw', '19.99 €', '4 of 4 goods', 'You are at /'],
  },
  {
    name: 'a click on a filter',
    act: (page) => page.locator('::-p-text(Fruit)').click(),
    words: ['2 of 4 goods', 'Apple', 'Pear'],
    gone: ['Rye loaf'],
  },
  {
    name: 'two apples',
    async act(page) {
      await page.locator('::-p-text(Add Apple)').click();
      await page.locator('::-p-text(Add Apple)').click();
    },
    words: ['0.90 €'],
  },
  {
    name: 'a product',
    act: (page) => page.locator('a[href="/product/pear"]').click(),
    words: ['Pear (fruit, from the shelf)', '6.60 kr', 'You are at /product/pear'],
  },
  {
    name: 'a dozen of them, and back',
    act: (page) => page.locator('::-p-text(Buy a dozen)').click(),
    words: ['8.10 €', '4 of 4 goods', 'You are at /'],
  },
  {
    name: 'a search',
    act: (page) => page.locator('#search').fill('rye'),
    words: ['1 of 4 goods', 'Rye loaf'],
    gone: ['Hand saw'],
  },
  {
    name: 'the page that is loaded on demand',
    act: (page) => page.locator('a[href="/report"]').click(),
    words: ['Amount', '12', '7.20 €', 'RETURN APPLE', 'You are at /report'],
  },
  {
    name: 'a return',
    act: (page) => page.locator('::-p-text(Return Apple)').click(),
    words: ['7.20 €', 'RETURN PEAR'],
    gone: ['RETURN APPLE'],
  },
];
