// DEFLATE (RFC 1951), piece by piece. The browser's DecompressionStream does not say where a gzip
// member ends, and WARC files are many members in a row; so the bits are read here, in constant memory.

const FEED = 1 << 18;

/** A window of bytes that moves over a file. */
class Feed {
  constructor(blob, from, to, job) {
    this.blob = blob;
    this.next = from;
    this.to = to;
    this.job = job;
    this.bytes = new Uint8Array(0);
    this.at = 0;
  }

  /** Where the next byte stands in the file. */
  get offset() {
    return this.next - (this.bytes.length - this.at);
  }

  get left() {
    return this.bytes.length - this.at;
  }

  get ended() {
    return this.next >= this.to;
  }

  /** Sees to it that so many bytes are at hand, or all that are left. */
  async need(count) {
    while (this.left < count && !this.ended) {
      const end = Math.min(this.to, this.next + FEED);
      const more = await slice(this.blob, this.next, end);
      this.bytes = this.left > 0 ? joined(this.bytes.subarray(this.at), more) : more;
      this.at = 0;
      this.next = end;
      await this.job.did(more.length);
    }
    return this.left >= count;
  }

  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

const FAST_BITS = 10;
const FAST_MASK = (1 << FAST_BITS) - 1;

/** The codes of one alphabet: short ones in a table, long ones bit by bit. */
class Codes {
  constructor(lengths) {
    this.counts = new Uint16Array(16);
    lengths.forEach((n) => this.counts[n]++);
    this.counts[0] = 0;
    let left = 1;
    const next = new Uint16Array(17);
    const offsets = new Uint16Array(17);
    let code = 0;
    for (let n = 1; n <= 15; n++) {
      left = 2 * left - this.counts[n];
      if (left < 0) {
        throw new Refusal(W.deflateCodes);
      }
      code = (code + this.counts[n - 1]) << 1;
      next[n] = code;
      offsets[n + 1] = offsets[n] + this.counts[n];
    }
    this.symbols = new Uint16Array(lengths.length);
    this.fast = new Uint16Array(1 << FAST_BITS);
    lengths.forEach((n, symbol) => {
      if (n === 0) {
        return;
      }
      this.symbols[offsets[n]++] = symbol;
      let reversed = 0;
      for (let i = 0, c = next[n]++; i < n; i++, c >>= 1) {
        reversed = (reversed << 1) | (c & 1);
      }
      for (let i = reversed; n <= FAST_BITS && i < this.fast.length; i += 1 << n) {
        this.fast[i] = (symbol << 4) | n;
      }
    });
  }
}

const LENGTHS = Array.from({ length: 29 }, (_, i) => {
  const extra = i < 8 || i === 28 ? 0 : (i >> 2) - 1;
  return { extra, base: i < 8 ? i + 3 : i === 28 ? 258 : ((4 + (i & 3)) << extra) + 3 };
});
const DISTANCES = Array.from({ length: 30 }, (_, i) => {
  const extra = i < 4 ? 0 : (i >> 1) - 1;
  return { extra, base: i < 4 ? i + 1 : ((2 + (i & 1)) << extra) + 1 };
});
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FIXED_LITERALS = new Codes(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
const FIXED_DISTANCES = new Codes(new Array(30).fill(5));
const WINDOW = 1 << 15;
const OUT = 1 << 16;
/** More bytes than the header of a block with codes of its own, and than one symbol, can take. */
const BLOCK_HEAD = 400;
const SYMBOL = 8;

class Inflater {
  constructor(feed) {
    this.feed = feed;
    this.out = new Uint8Array(WINDOW + OUT + 258);
    this.full = WINDOW + OUT;
  }

  start() {
    this.hold = 0;
    this.count = 0;
    this.end = 0;
    this.sent = 0;
    this.state = "head";
    this.last = false;
  }

  bits(n) {
    const feed = this.feed;
    while (this.count < n) {
      if (feed.at === feed.bytes.length) {
        throw new Refusal(W.deflateEnds);
      }
      this.hold |= feed.bytes[feed.at++] << this.count;
      this.count += 8;
    }
    const value = this.hold & ((1 << n) - 1);
    this.hold >>>= n;
    this.count -= n;
    return value;
  }

  symbol(codes) {
    const feed = this.feed;
    while (this.count < 15 && feed.at < feed.bytes.length) {
      this.hold |= feed.bytes[feed.at++] << this.count;
      this.count += 8;
    }
    const entry = codes.fast[this.hold & FAST_MASK];
    const length = entry & 15;
    if (entry !== 0 && length <= this.count) {
      this.hold >>>= length;
      this.count -= length;
      return entry >> 4;
    }
    let code = 0;
    let first = 0;
    let index = 0;
    for (let n = 1; n <= 15; n++) {
      code |= this.bits(1);
      const count = codes.counts[n];
      if (code - count < first) {
        return codes.symbols[index + (code - first)];
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Refusal(W.deflateCodes);
  }

  /** The next piece of what was compressed, or null at its end; a piece is valid until the next call. */
  async piece() {
    if (this.end >= WINDOW + OUT) {
      this.out.copyWithin(0, this.end - WINDOW, this.end);
      this.end = WINDOW;
      this.sent = WINDOW;
    }
    while (this.state !== "done" && this.end < this.full) {
      await this.feed.need(this.state === "head" ? BLOCK_HEAD : SYMBOL);
      if (this.state === "head") {
        this.head();
      } else if (this.state === "stored") {
        this.stored();
      } else {
        this.decode();
      }
    }
    if (this.sent === this.end) {
      return null;
    }
    const piece = this.out.subarray(this.sent, this.end);
    this.sent = this.end;
    return piece;
  }

  head() {
    if (this.last) {
      this.state = "done";
      return;
    }
    this.last = this.bits(1) === 1;
    const kind = this.bits(2);
    if (kind === 0) {
      this.bits(this.count & 7);
      this.pending = this.bits(16);
      if ((this.bits(16) ^ 0xffff) !== this.pending) {
        throw new Refusal(W.deflateStored);
      }
      this.state = "stored";
    } else if (kind === 1) {
      this.literals = FIXED_LITERALS;
      this.distances = FIXED_DISTANCES;
      this.state = "codes";
    } else if (kind === 2) {
      this.dynamic();
      this.state = "codes";
    } else {
      throw new Refusal(W.deflateBlock);
    }
  }

  dynamic() {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const order = new Array(19).fill(0);
    for (let i = 0, n = this.bits(4) + 4; i < n; i++) {
      order[CODE_ORDER[i]] = this.bits(3);
    }
    const codes = new Codes(order);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = this.symbol(codes);
      if (symbol < 16) {
        lengths.push(symbol);
        continue;
      }
      if (symbol === 16 && lengths.length === 0) {
        throw new Refusal(W.deflateCodes);
      }
      const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      for (let i = 0; i < times; i++) {
        lengths.push(value);
      }
    }
    if (lengths.length > literals + distances || literals > 286 || lengths[256] === 0) {
      throw new Refusal(W.deflateCodes);
    }
    this.literals = new Codes(lengths.slice(0, literals));
    this.distances = new Codes(lengths.slice(literals));
  }

  stored() {
    const count = Math.min(this.pending, this.feed.left, this.full - this.end);
    if (count === 0 && this.pending > 0) {
      throw new Refusal(W.deflateEnds);
    }
    this.out.set(this.feed.take(count), this.end);
    this.end += count;
    this.pending -= count;
    if (this.pending === 0) {
      this.state = "head";
    }
  }

  /** The symbols of a block. Its fields are held in locals: nearly all the time of this page is spent here. */
  decode() {
    const { out, feed, full } = this;
    const bytes = feed.bytes;
    const fast = this.literals.fast;
    // Where fewer bytes are left than a symbol can take, and no more will come, each bit is asked for with care.
    const safe = bytes.length - SYMBOL;
    let { end, hold, count } = this;
    let at = feed.at;
    let careful = false;
    while (end < full) {
      if (at > safe) {
        careful = feed.ended;
        break;
      }
      while (count < 15) {
        hold |= bytes[at++] << count;
        count += 8;
      }
      const entry = fast[hold & FAST_MASK];
      if (entry === 0 || entry >> 4 > 255) {
        this.save(end, hold, count, at);
        this.rare();
        ({ end, hold, count } = this);
        at = feed.at;
        if (this.state !== "codes") {
          break;
        }
        continue;
      }
      hold >>>= entry & 15;
      count -= entry & 15;
      out[end++] = entry >> 4;
    }
    this.save(end, hold, count, at);
    if (careful) {
      this.rare();
    }
    // Whole bytes that were read ahead go back: they may belong to what follows the last block.
    feed.at -= this.count >> 3;
    this.count &= 7;
    this.hold &= (1 << this.count) - 1;
  }

  save(end, hold, count, at) {
    this.end = end;
    this.hold = hold;
    this.count = count;
    this.feed.at = at;
  }

  /** One symbol of any kind. */
  rare() {
    const symbol = this.symbol(this.literals);
    if (symbol < 256) {
      this.out[this.end++] = symbol;
      return;
    }
    if (symbol === 256) {
      this.state = "head";
      return;
    }
    const length = LENGTHS[symbol - 257];
    if (length === undefined) {
      throw new Refusal(W.deflateCodes);
    }
    const count = length.base + this.bits(length.extra);
    const distance = DISTANCES[this.symbol(this.distances)];
    if (distance === undefined) {
      throw new Refusal(W.deflateCodes);
    }
    const back = distance.base + this.bits(distance.extra);
    if (back > this.end) {
      throw new Refusal(W.deflateFar);
    }
    const { out } = this;
    let end = this.end;
    if (back >= count) {
      out.copyWithin(end, end - back, end - back + count);
      this.end += count;
      return;
    }
    for (const stop = end + count; end < stop; end++) {
      out[end] = out[end - back];
    }
    this.end = end;
  }
}
