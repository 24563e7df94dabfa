// What JavaScript has besides types stays: using, await, private names, accessors, static blocks.
import { later } from './later.ts';
const disposable = (name: string): Disposable => ({ [Symbol.dispose]() { console.log('dispose', name); } });
{
  using a: Disposable = disposable('a');
  using b = disposable('b') as Disposable, c: Disposable = disposable('c')!;
  await using d: AsyncDisposable = { async [Symbol.asyncDispose]() { console.log('dispose d'); } };
  console.log('body');
}
for (using x of [disposable('x')] as Disposable[]) console.log('loop');
console.log(await later<number>(1), await (<any>later(2)), (await later(3))!);
const text: string = await import('./loaded.ts').then((it: typeof import('./loaded.ts')) => it.loaded as string);
console.log(text);
export const done: boolean = (await later(true)) satisfies boolean;
