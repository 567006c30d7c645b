-- Reports whose footnotes are rescued. Projections of the ledger.
create table footnote_report (
  id text primary key,          -- the first twelve digits of its digest
  event bigint not null,
  digest text not null unique,  -- SHA-256 of the file; the file itself stays with whoever handed it in
  name text not null,
  form text not null,           -- docx, odt, pdf, markdown, html, latex, sheet, text
  title text not null,
  added_ms bigint not null
);

create table footnote (
  report text not null,
  id text not null,             -- within the report: f, e, b or l and a number
  place integer not null,       -- in order of the text, from 1
  kind text not null,           -- footnote, endnote, bibliography, link
  number text not null,         -- as printed
  page integer,
  sentence text not null,       -- that it supports
  body text not null,           -- its words
  sources text not null,        -- places of its sources, with commas
  primary key (report, id)
);
create index footnote_place on footnote (report, place);

create table footnote_source (
  report text not null,
  place integer not null,       -- in order of first citation, from 1
  name text not null,           -- the one form of its address
  url text,                     -- to be asked; null where only an archive's address is cited
  archived text,                -- of a copy in a public archive that the report cites
  accessed_ms bigint,           -- when the author looked
  outcome text,                 -- captured, changed, gone, recovered, blocked, not-found; null before it was sought
  event bigint,                 -- that says so
  capture text,                 -- what stands for it
  before_capture text,          -- of a changed page, as it was when the author looked
  trouble text,                 -- why it could not be had
  primary key (report, place)
);

-- What a person said of whether a page says what a note rests on it.
create table footnote_check (
  report text not null,
  note text not null,
  source integer not null,
  event bigint not null,
  verdict text not null,        -- says, unsupported
  capture text not null,
  document text not null,
  start_at integer,             -- in code points; null where nothing is cited
  end_at integer,
  quote text,
  primary key (report, note, source)
);
