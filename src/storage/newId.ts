import { nanoid } from 'nanoid'

/** A new id, made from random values and never from names; works over plain http, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  return nanoid()
}
