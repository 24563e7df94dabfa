import type { Shape } from './shapes.ts';
interface Box extends Shape { readonly width: number }
const box: Box = { width: 1 } as Box;
import { area, perimeter as outline } from './shapes.ts';
console.log(area<Box>(box), outline(box satisfies Box));
