-- What is watched, and what was seen. Projections of the ledger.
create table watch (
  id text primary key,          -- W and the number of the event that added it
  event bigint not null,        -- the last that said something of it
  url text not null,
  kind text not null,           -- page, feed, sitemap, listing
  source text,                  -- as people call who publishes it
  every_ms bigint,              -- null: as often as it changes lets one expect
  selector text,                -- of a listing
  pattern text,                 -- of a listing
  from_minute integer,          -- of the day in its zone, from which it may be asked; null where always
  to_minute integer,
  zone text,
  robots text not null,         -- obey, ignore
  robots_reason text,
  state text not null,          -- on, paused, removed
  added_ms bigint not null
);
create index watch_state on watch (state, id);
create index watch_url on watch (url);

-- One row a transition.
create table sighting (
  event bigint primary key,
  watch text not null,
  item text not null,
  url text not null,
  found text not null,          -- new, changed, moved, gone, blocked, failing, restored
  state text not null,          -- there, gone, blocked, failing
  sign text not null,           -- by what that was seen
  since_ms bigint not null,     -- when it was first seen so
  last_ms bigint not null,      -- when it was last seen so, as far as the ledger says
  there_ms bigint,              -- when it was last there before; null where it never was
  times integer not null,       -- polls that saw it so, as far as the ledger says
  sure integer not null,        -- 1: to be told
  told bigint,                  -- the event that made it sure; null while it is not
  ends bigint,                  -- the sighting of an absence that this one ends
  before_capture text,
  after_capture text,
  robots_capture text,          -- the robots file in force
  status integer not null,      -- of HTTP; 0 where no answer came
  moved text,
  title text,
  trouble text,                 -- why no answer came
  alike text,                   -- pages that changed in the same way have the same
  raised integer not null       -- 1: words are gone that a statement cites
);
create index sighting_order on sighting (raised, event);
create index sighting_watch on sighting (watch, event);
create index sighting_item on sighting (item, event);
create index sighting_found on sighting (found, event);
create index sighting_after on sighting (after_capture);
create index sighting_alike on sighting (alike, event);
create index sighting_told on sighting (told);

-- Which statements cite words that a sighting misses.
create table sighting_cited (
  event bigint not null,
  entry text not null,
  decision bigint not null,
  property text not null,
  primary key (event, decision, property)
);
create index sighting_cited_entry on sighting_cited (entry, event);

-- Polls that found a page as it was, where a proof of that was kept.
create table sighting_proof (
  event bigint not null,
  place integer not null,
  watch text not null,
  item text not null,
  capture text not null,        -- as which it was
  file text not null,
  offset_bytes bigint not null,
  time_ms bigint not null,
  primary key (event, place)
);
create index sighting_proof_item on sighting_proof (item, time_ms);
create index sighting_proof_file on sighting_proof (file);

-- How the watching stands. No evidence and no projection: it stands in every backup, and where it is lost it is made again
-- from the sightings, and what they do not say by asking.
create table watch_item (
  id text primary key,
  watch text not null,
  url text not null,
  host text not null,           -- name and port
  role text not null,           -- source: what the watch is of; item: what was found there
  found_ms bigint not null,     -- when it became known
  published_ms bigint,          -- when its source says that it was published
  due_ms bigint not null,
  first_ms bigint,              -- when it was preserved first
  last_ms bigint,               -- when it was asked last
  state text,                   -- null before the first poll; as in sighting
  sign text,
  since_ms bigint,
  seen_ms bigint,               -- when it was last seen so
  there_ms bigint,
  times integer not null,
  words integer not null,       -- of its main text
  text_digest text,             -- of its main text without noise
  answers text,                 -- where it answers now, where it moved
  sighting bigint,              -- the last
  capture text,                 -- the last in which it is there
  etag text,
  modified text,
  payload text,                 -- digest of the last payload
  proof_ms bigint,              -- when something of it was preserved last
  learnt text,                  -- what of it changes at every look, as digests
  waits text,                   -- the last waits between polls, and whether it changed
  rate bigint not null,         -- changes in a million days
  held text,                    -- why it is not asked though due: robots, address, or null
  trouble text,                 -- what was wrong at the last poll, for the person who watches
  unique (watch, url)
);
create index watch_item_due on watch_item (due_ms);
create index watch_item_host on watch_item (host, due_ms);
create index watch_item_watch on watch_item (watch, role, due_ms);
create index watch_item_url on watch_item (url);

create table watch_host (
  name text primary key,        -- name and port; or an address behind several names
  free_ms bigint not null,      -- not asked before
  failures integer not null,
  holder text,                  -- who polls it now
  until_ms bigint not null,     -- until when that holds
  address text,                 -- as last seen; null behind a proxy
  robots_status integer,        -- of the last answer that counts; null before the first
  robots_read_ms bigint,        -- when that was
  robots_asked_ms bigint,       -- when it was asked for last, answered or not
  robots_capture text,          -- the file in force, where there is one
  none text,                    -- digests of what it answers for addresses that it never had
  none_ms bigint                -- when that was asked
);
