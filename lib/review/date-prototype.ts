/**
 * ts-fsrs 5 adds methods to `Date.prototype` when it is imported. This module is imported before it,
 * notes what was there, and puts it back, so that no other code (or page) sees a changed `Date`.
 */
const before = Object.getOwnPropertyDescriptors(Date.prototype);

/** Removes whatever was added to `Date.prototype` since this module was first imported. */
export function restoreDatePrototype(): void {
  for (const key of Reflect.ownKeys(Date.prototype))
    if (!Object.hasOwn(before, key)) Reflect.deleteProperty(Date.prototype, key);
}
