import { expect, it } from 'vitest';
import { inBrackets } from '@/lib/build/at-once';

const CODE = `
const first = twice(1);
export function twice(n, by = (m) => m + n) {
  const sum = add(n);
  function add(more) { return by(more); }
  return sum;
}
async function later(each) { return [...each].map((n) => twice(n)); }
export const made = { get size() { return [1, 2].map((n) => n * 2).length; }, async run() { return (await later([1, 2])).join(); } };
globalThis.atOnce = [first, made];
`;

it('leaves code to do what it did: what is declared below is there above, members stay members', async () => {
  for (const outermost of [true, false]) {
    await import(
      `data:text/javascript,${encodeURIComponent(`${inBrackets(CODE, outermost)}//${outermost}`)}`
    );
    const [first, made] = Reflect.get(globalThis, 'atOnce');
    expect([first, made.size, await made.run()]).toEqual([2, 2, '2,4']);
  }
});

it('puts each function in brackets, outermost ones where they are wished', () => {
  expect(inBrackets('function a(){return b(c=>c)}')).toBe('var a=(()=>{return b((c=>c))});');
  expect(inBrackets('export function a(){return b(c=>c)}', false)).toBe(
    'export function a(){return b((c=>c))}',
  );
});

it('takes no function that has a `this`: an arrow has none', () => {
  expect(() => inBrackets('function a(){return this}')).toThrow('this');
});
