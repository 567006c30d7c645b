// gzip members (RFC 1952), one after the other, as WARC files have them: a member a record.

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) {
    n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  }
  return n;
});

function crc32(crc, bytes) {
  crc = ~crc;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]) & 0xff];
  }
  return ~crc;
}

/** Web pages shrink to a tenth, rarely to a hundredth. What shrinks more, and is large, was made to. */
const GZIP_RATIO = 300;
const GZIP_FREE = 1 << 30;

/** The members of a gzip file, one after the other. */
class Gzip {
  /** @param budget { left }: how many bytes may still come out, shared by all readers of one file */
  constructor(feed, budget) {
    this.feed = feed;
    this.budget = budget;
    this.inflater = new Inflater(feed);
  }

  /** Begins the member that stands where the feed stands. */
  async begin() {
    await this.feed.need(10);
    if (this.feed.left < 10) {
      throw new Refusal(W.gzipEnds);
    }
    const head = this.feed.take(10);
    if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) {
      throw new Refusal(W.notGzip(hex(head.subarray(0, 3))));
    }
    const flags = head[3];
    if (flags & 0xe0) {
      throw new Refusal(W.gzipFlags(flags));
    }
    await this.feed.need(2);
    if (flags & 4 && this.feed.left >= 2) {
      const [low, high] = this.feed.take(2);
      const length = low | (high << 8);
      if (!(await this.feed.need(length))) {
        throw new Refusal(W.gzipEnds);
      }
      this.feed.take(length);
    }
    for (const flag of [8, 16]) {
      for (let i = 0, b = 1; flags & flag && b !== 0; i++) {
        if (!(await this.feed.need(1)) || i > 65536) {
          throw new Refusal(W.gzipEnds);
        }
        b = this.feed.take(1)[0];
      }
    }
    if (flags & 2) {
      await this.feed.need(2);
      this.feed.take(2);
    }
    this.inflater.start();
    this.crc = 0;
    this.length = 0;
  }

  /** The next piece of the member, null at its end, where its checksum and length were found right. */
  async piece() {
    const piece = await this.inflater.piece();
    if (piece !== null) {
      this.crc = crc32(this.crc, piece);
      this.length += piece.length;
      this.budget.left -= piece.length;
      if (this.budget.left < 0) {
        throw new Bomb(W.warcBomb(GZIP_RATIO));
      }
      await this.feed.job.did(0);
      return piece;
    }
    await this.feed.need(8);
    if (this.feed.left < 8) {
      throw new Refusal(W.gzipEnds);
    }
    const tail = this.feed.take(8);
    const view = new DataView(tail.buffer, tail.byteOffset, 8);
    if (view.getInt32(0, true) !== this.crc || view.getUint32(4, true) !== this.length % 0x100000000) {
      throw new Refusal(W.gzipChecksum);
    }
    return null;
  }
}
