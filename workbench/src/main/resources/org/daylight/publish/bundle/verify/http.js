// The payload of an HTTP message as WARC means it: the body with chunks joined and content coding left.

const HEAD_LIMIT = 65536;
const CHUNK_LINE = 8192;

/** Joins chunks (RFC 9112, 7.1); where they stop making sense, what came is the body. */
class Chunked {
  constructor(sink) {
    this.sink = sink;
    this.state = "size";
    this.line = "";
    this.left = 0;
  }

  write(bytes) {
    let at = 0;
    while (at < bytes.length && this.state !== "end") {
      if (this.state === "data") {
        const count = Math.min(this.left, bytes.length - at);
        this.sink.update(bytes.subarray(at, at + count));
        at += count;
        this.left -= count;
        this.state = this.left === 0 ? "gap" : "data";
        continue;
      }
      const b = bytes[at++];
      if (b !== 0x0a) {
        this.line += String.fromCharCode(b);
        this.state = this.line.length > CHUNK_LINE ? "end" : this.state;
        continue;
      }
      const line = this.line.endsWith("\r") ? this.line.slice(0, -1) : this.line;
      this.line = "";
      if (this.state === "gap") {
        this.state = line === "" ? "size" : "end";
      } else {
        this.left = chunkSize(line);
        this.state = this.left > 0 ? "data" : "end";
      }
    }
  }
}

/** The size in the first line of a chunk; -1 where it is none. */
function chunkSize(line) {
  const digits = line.split(";", 1)[0].trim();
  return /^[0-9a-fA-F]{1,15}$/.test(digits) ? parseInt(digits, 16) : -1;
}

/** Takes the block of a record piece by piece and digests its payload. */
class Payload {
  constructor(type) {
    this.type = type;
    this.head = [];
    this.headLength = 0;
    this.entity = new Sha256();
    this.raw = null; // of the body as it was sent, where that differs from the payload
    this.start = null;
    this.chunked = null;
    this.status = 0;
  }

  update(bytes) {
    if (this.head === null) {
      this.body(bytes);
      return;
    }
    this.head.push(bytes.slice());
    this.headLength += bytes.length;
    const text = latin1(joined(...this.head));
    if (this.type === "response" && !"HTTP/".startsWith(text.slice(0, 5))) {
      this.notHttp();
      return;
    }
    const end = /\n\r?\n/.exec(text);
    if (end && end.index < HEAD_LIMIT) {
      const at = end.index + end[0].length;
      if (!this.begin(text.slice(0, end.index))) {
        this.notHttp();
        return;
      }
      const all = joined(...this.head);
      this.head = null;
      this.body(all.subarray(at));
    } else if (this.headLength > HEAD_LIMIT) {
      this.notHttp();
    }
  }

  /** Old archives hold answers that are no HTTP: their bytes are their payload. */
  notHttp() {
    const all = joined(...this.head);
    this.head = null;
    this.entity.update(all);
  }

  begin(head) {
    const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
    this.status = Number(/^HTTP\/[0-9](?:\.[0-9])? +([1-5][0-9]{2})(?: .*)?$/.exec(lines[0])?.[1] ?? 0);
    if (this.type === "response" && this.status === 0) {
      return false;
    }
    const isChunked = lines.some((line) => /^transfer-encoding\s*:.*chunked/i.test(line));
    if (isChunked) {
      this.start = [];
      this.startLength = 0;
    }
    return true;
  }

  body(bytes) {
    if (this.chunked !== null) {
      this.raw.update(bytes);
      this.chunked.write(bytes);
    } else if (this.start === null) {
      this.entity.update(bytes);
    } else {
      this.start.push(bytes.slice());
      this.startLength += bytes.length;
      if (this.startLength >= 1000) {
        this.decide();
      }
    }
  }

  /** Some crawlers join the chunks and leave the field standing: the first line of the body decides. */
  decide() {
    const all = joined(...this.start);
    this.start = null;
    const text = latin1(all.subarray(0, 1000));
    const end = text.indexOf("\n");
    if (end > 0 && chunkSize(text.slice(0, end)) >= 0) {
      this.raw = new Sha256();
      this.chunked = new Chunked(this.entity);
    }
    this.body(all);
  }

  digest() {
    if (this.head !== null) {
      this.notHttp();
    }
    if (this.start !== null) {
      this.decide();
    }
    return { entity: this.entity.digest(), raw: this.raw === null ? null : this.raw.digest() };
  }
}
