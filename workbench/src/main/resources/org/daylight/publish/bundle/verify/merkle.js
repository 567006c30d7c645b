// The tree of RFC 6962 over SHA-256, and its proofs (RFC 9162, 2.1.3.2 and 2.1.4.2).

const PATH_LIMIT = 64;

function leafHash(bytes) {
  return sha256(Uint8Array.of(0), bytes);
}

function nodeHash(left, right) {
  return sha256(Uint8Array.of(1), left, right);
}

function path(list) {
  if (!Array.isArray(list) || list.length > PATH_LIMIT || !list.every(isHash)) {
    throw new Refusal(W.notAPath);
  }
  return list.map(unhex);
}

const half = (n) => Math.floor(n / 2);

/** Whether a path leads from a leaf to a root. */
function included(seq, size, leaf, list, root) {
  if (seq < 0 || seq >= size) {
    return false;
  }
  let fn = seq;
  let sn = size - 1;
  let hash = leaf;
  for (const step of path(list)) {
    if (sn === 0) {
      return false;
    }
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = nodeHash(hash, step);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(hash, root);
}

/** Whether a path shows that the tree of one root is the beginning of the tree of another. */
function consistent(from, size, oldRoot, newRoot, list) {
  const steps = path(list);
  if (from < 1 || from > size) {
    return false;
  }
  if (from === size) {
    return steps.length === 0 && same(oldRoot, newRoot);
  }
  let fn = from - 1;
  let sn = size - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  // Where the old tree is complete, its root is where the path begins, and the path does not repeat it.
  const start = fn === 0 ? oldRoot : steps.shift();
  if (start === undefined || (fn === 0 && steps.length === 0)) {
    return false;
  }
  let fr = start;
  let sr = start;
  for (const step of steps) {
    if (sn === 0) {
      return false;
    }
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(step, fr);
      sr = nodeHash(step, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      sr = nodeHash(sr, step);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(fr, oldRoot) && same(sr, newRoot);
}
