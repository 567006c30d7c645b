-- Which entries a claim can belong to is looked up by signs of what statements say. Projections: dropped and rebuilt at will.
create table statement_sign (
  decision bigint not null,
  sign text not null,          -- kind and codes, such as presence:IE; what is free text only as a digest
  primary key (decision, sign)
);
create index statement_sign_sign on statement_sign (sign, decision);

-- Matches that a person refused: of a claim with an entry, or of two entries. Never suggested again while the decision holds.
create table refused_match (
  event bigint primary key,
  claim text,                  -- null where two entries are kept apart
  entry text not null,
  other text                   -- null where a claim is kept off an entry
);
create index refused_match_claim on refused_match (claim);
create index refused_match_entry on refused_match (entry);

insert into stale (migration) values ('V4_3');
