/** Builders of what is known about hamlets and addresses. */
import type { AddressBook } from '../flow.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import type { Address, Hamlet } from '../vietnamese/address.ts';

/** Codes of hamlets, and which of them are one but for thôn, tổ, ấp … in front. */
export class HamletBuilder {
  readonly #texts: Dictionary;
  readonly #bare = new Map<number, number>();

  constructor(texts: Dictionary) {
    this.#texts = texts;
  }

  add({ hamlet, hamletName }: Hamlet): number {
    const code = this.#texts.intern(hamlet);
    if (hamlet !== hamletName && !this.#bare.has(code)) this.#bare.set(code, this.#texts.intern(hamletName));
    return code;
  }

  /** Call when no text is added any more. */
  freeze(): Int32Array {
    const bare = int32Column(this.#texts.size);
    for (const [code, name] of this.#bare) bare[code] = name;
    return bare;
  }
}

export class AddressBookBuilder {
  readonly #texts: Dictionary;
  readonly #hamlets: HamletBuilder;
  readonly #house = new GrowingInt32();
  readonly #street = new GrowingInt32();
  readonly #hamlet = new GrowingInt32();
  readonly #ward = new GrowingInt32();

  constructor(texts: Dictionary, hamlets: HamletBuilder) {
    this.#texts = texts;
    this.#hamlets = hamlets;
    for (const column of [this.#house, this.#street, this.#hamlet, this.#ward]) column.push(0);
  }

  /** A new code each time: nearly all addresses of a file differ, so nothing is gained by looking for equal ones. */
  add({ house, street, ward, ...hamlet }: Address): number {
    const texts = this.#texts;
    return this.addCodes(texts.intern(house), texts.intern(street), this.hamlet(hamlet), texts.intern(ward));
  }

  /** As add, by the codes of its parts. */
  addCodes(house: number, street: number, hamlet: number, ward: number): number {
    this.#house.push(house);
    this.#street.push(street);
    this.#hamlet.push(hamlet);
    this.#ward.push(ward);
    return this.#house.length - 1;
  }

  hamlet(hamlet: Hamlet): number {
    return hamlet.hamlet === '' ? 0 : this.#hamlets.add(hamlet);
  }

  hamletOf(code: number): number {
    return this.#hamlet.at(code);
  }

  wardOf(code: number): number {
    return this.#ward.at(code);
  }

  freeze(): AddressBook {
    return {
      size: this.#house.length,
      house: this.#house.toColumn(),
      street: this.#street.toColumn(),
      hamlet: this.#hamlet.toColumn(),
      ward: this.#ward.toColumn(),
    };
  }
}
