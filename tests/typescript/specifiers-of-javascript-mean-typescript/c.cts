export = { c: 'c' as string };
