// DER (X.690), as certificates and timestamps are written. Read with bounds: no indefinite lengths, a depth, a count.

const DER_DEPTH = 32;
const DER_NODES = 20000;

/** One value: its tag byte, its bytes with and without the head, and what it holds where it is constructed. */
class Der {
  static read(bytes, exact = true) {
    const budget = { left: DER_NODES };
    const node = Der.at(bytes, 0, 0, budget);
    if (exact && node.all.length !== bytes.length) {
      throw new Refusal(W.derTail(bytes.length - node.all.length));
    }
    return node;
  }

  static at(bytes, from, depth, budget) {
    if (depth > DER_DEPTH || --budget.left < 0) {
      throw new Refusal(W.derDeep(DER_DEPTH, DER_NODES));
    }
    if (from + 2 > bytes.length || (bytes[from] & 31) === 31) {
      throw new Refusal(W.derBroken);
    }
    let length = bytes[from + 1];
    let start = from + 2;
    if (length === 0x80) {
      throw new Unchecked(W.berForm);
    }
    if (length > 0x80) {
      const count = length & 0x7f;
      if (count > 4 || start + count > bytes.length) {
        throw new Refusal(W.derBroken);
      }
      length = bytes.subarray(start, start + count).reduce((n, b) => n * 256 + b, 0);
      start += count;
    }
    if (start + length > bytes.length) {
      throw new Refusal(W.derBroken);
    }
    const node = new Der();
    node.tag = bytes[from];
    node.all = bytes.subarray(from, start + length);
    node.value = bytes.subarray(start, start + length);
    node.items = [];
    if (node.tag & 0x20) {
      for (let at = 0; at < length; at += node.items.at(-1).all.length) {
        node.items.push(Der.at(node.value, at, depth + 1, budget));
      }
    }
    return node;
  }

  /** This value, where it has the tag; a Refusal else. */
  is(tag) {
    if (this.tag !== tag) {
      throw new Refusal(W.derTag(tag, this.tag));
    }
    return this;
  }

  /** A member by its place. */
  item(i, tag) {
    if (this.items[i] === undefined) {
      throw new Refusal(W.derBroken);
    }
    return tag === undefined ? this.items[i] : this.items[i].is(tag);
  }

  get oid() {
    const bytes = this.is(6).value;
    if (bytes.length === 0 || bytes.length > 64) {
      throw new Refusal(W.derBroken);
    }
    const arcs = [];
    let arc = 0n;
    for (const b of bytes) {
      arc = (arc << 7n) | BigInt(b & 0x7f);
      if (b < 0x80) {
        arcs.push(arc);
        arc = 0n;
      }
    }
    const first = arcs[0] < 40n ? 0n : arcs[0] < 80n ? 1n : 2n;
    return [first, arcs[0] - 40n * first, ...arcs.slice(1)].join(".");
  }

  get number() {
    const bytes = this.is(2).value;
    if (bytes.length === 0 || bytes.length > 4 || bytes[0] & 0x80) {
      throw new Refusal(W.derBroken);
    }
    return bytes.reduce((n, b) => n * 256 + b, 0);
  }

  /** The bits of a BIT STRING without unused ones. */
  get bitString() {
    const bytes = this.is(3).value;
    if (bytes.length === 0 || bytes[0] !== 0) {
      throw new Refusal(W.derBroken);
    }
    return bytes.subarray(1);
  }

  /** Milliseconds since 1970 of UTCTime or GeneralizedTime. */
  get time() {
    const text = latin1(this.value);
    const match =
      this.tag === 0x17
        ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/.exec(text)
        : this.tag === 0x18
          ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text)
          : null;
    if (!match) {
      throw new Refusal(W.derTime(text));
    }
    const year = this.tag === 0x18 ? match[1] : (match[1] < "50" ? "20" : "19") + match[1];
    const [month, day, hour, minute, second] = match.slice(2, 7);
    const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(time)) {
      throw new Refusal(W.derTime(text));
    }
    return time + Math.floor(Number("0" + (match[7] || ".0")) * 1000);
  }
}
