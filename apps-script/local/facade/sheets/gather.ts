/** Makes what a class inherits its own, so that `offer` sees every method of it. */
export function gather<T extends object>(prototype: T): T {
  let parent: object | null = Object.getPrototypeOf(prototype) as object | null;
  while (parent && parent !== Object.prototype) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(parent))) {
      if (!Object.hasOwn(prototype, name)) Object.defineProperty(prototype, name, descriptor);
    }
    parent = Object.getPrototypeOf(parent) as object | null;
  }
  return prototype;
}
