// The files that were given, by their paths in the bundle or edition: from a folder, a selection, one ZIP, or one WACZ.

const MOST_FILES = 200000;
/** Files that operating systems put into folders by themselves. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*|\._[^/]*)$/i;

/** By which file each kind is known; editions and archives both have a data package. */
const MARKERS = { bundle: "bundle.json", edition: "edition.json", wacz: "datapackage.json" };

/** A set of files with unique paths; `kind` is "bundle", "edition" or "wacz". */
async function gather(given, job, report) {
  if (given.length > MOST_FILES) {
    throw new Refusal(W.manyFiles(given.length, MOST_FILES));
  }
  let files = given;
  let name = "";
  if (!files.some((f) => isAt(f.path, MARKERS.bundle) || isAt(f.path, MARKERS.edition))) {
    const zips = [];
    for (const file of files.slice(0, 100)) {
      if (await isZip(file.blob)) {
        zips.push(file);
      }
    }
    if (zips.length === 1) {
      name = zips[0].path;
      job.begin(W.stageUnpack);
      files = await unzip(zips[0].blob, job);
    }
  }
  for (const [kind, marker] of Object.entries(MARKERS)) {
    const markers = files.filter((f) => isAt(f.path, marker)).sort((a, b) => a.path.length - b.path.length);
    if (markers.length > 0) {
      const top = markers[0].path.slice(0, -marker.length);
      return { kind, name: name || top.replace(/\/$/, ""), files: byPath(files, top, report) };
    }
  }
  throw new Refusal(W.noBundle);
}

function isAt(path, name) {
  return path === name || path.endsWith("/" + name);
}

function byPath(files, top, report) {
  const found = new Map();
  for (const file of files) {
    const path = file.path.startsWith(top) ? file.path.slice(top.length) : "../" + file.path;
    if (found.has(path)) {
      report.add("files", path, W.cOnce, "fails", W.once, W.twice);
    } else {
      found.set(path, file);
    }
  }
  return found;
}

/** A selection of files has names without folders: each is the one file of the manifest with that name. */
function placed(files, listed) {
  const paths = Object.keys(listed);
  if ([...files.keys()].some((p) => p.includes("/")) || !paths.some((p) => p.includes("/"))) {
    return files;
  }
  const byName = new Map();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    byName.set(name, byName.has(name) ? null : path); // null where several files have the name
  }
  return new Map([...files].map(([name, file]) => [byName.get(name) ?? name, file]));
}
