const EMPTY = -1;

/** A list of whole numbers that grows. */
export class Numbers {
  #all: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.#all = new Int32Array(room);
  }

  /** Gives the index of the new number. */
  push(number: number): number {
    if (this.length === this.#all.length) this.grow(this.length + 1);
    this.#all[this.length] = number;
    return this.length++;
  }

  /** All numbers; good until the next `push`. */
  get all(): Int32Array {
    return this.#all.subarray(0, this.length);
  }

  at(index: number): number {
    return this.#all[index]!;
  }

  grow(room: number): void {
    if (room <= this.#all.length) return;
    const more = new Int32Array(Math.max(room, 2 * this.#all.length));
    more.set(this.#all);
    this.#all = more;
  }
}

/** Places of a search, each a state with the words of what is known and tried there. The same place has one number. */
export class PlaceTable {
  readonly states = new Numbers();
  readonly #width: number;
  #words: Int32Array;
  #slots = new Int32Array(4096).fill(EMPTY);

  constructor(width: number) {
    this.#width = width;
    this.#words = new Int32Array(1024 * width);
  }

  get size(): number {
    return this.states.length;
  }

  get words(): Int32Array {
    return this.#words;
  }

  /** The number of this place; `size` was one less before if it is new. */
  add(state: number, words: Int32Array): number {
    let slot = this.#hash(state, words, 0);
    for (let place = this.#slots[slot]!; place !== EMPTY; place = this.#slots[slot]!) {
      if (this.states.at(place) === state && this.#isAt(place, words)) return place;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const place = this.states.push(state);
    if ((place + 1) * this.#width > this.#words.length) {
      const more = new Int32Array(2 * this.#words.length);
      more.set(this.#words);
      this.#words = more;
    }
    this.#words.set(words, place * this.#width);
    this.#slots[slot] = place;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return place;
  }

  /** Writes what is known and tried at a place. */
  copy(place: number, into: Int32Array): void {
    for (let n = 0; n < this.#width; n++) into[n] = this.#words[place * this.#width + n]!;
  }

  #isAt(place: number, words: Int32Array): boolean {
    const start = place * this.#width;
    for (let n = 0; n < this.#width; n++) if (this.#words[start + n] !== words[n]) return false;
    return true;
  }

  #hash(state: number, words: Int32Array, start: number): number {
    let hash = Math.imul(state + 1, 0x9e3779b1);
    for (let n = 0; n < this.#width; n++) {
      hash = Math.imul(hash ^ words[start + n]!, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash & (this.#slots.length - 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(EMPTY);
    for (let place = 0; place < this.size; place++) {
      let slot = this.#hash(this.states.at(place), this.#words, place * this.#width);
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = place;
    }
  }
}
