-- Which claims wait for a decision, and how many on which page: asked by every step in the reading room. Both follow from
-- the claims and from claim_state, and are kept beside the claims, which are no projection of the ledger either.
alter table claim add column waiting integer not null default 1;
update claim set waiting = 0 where exists (select 1 from claim_state s where s.claim = claim.id);
create index claim_waiting on claim (document, kind) where waiting = 1;
create index claim_waiting_kind on claim (kind) where waiting = 1;
alter table document add column waiting integer not null default 0;
update document set waiting = (select count(*) from claim where claim.document = document.id and claim.waiting = 1)
  where current_text = 1;
-- In the order of the queue, and as its facets count them.
create index document_queue on document (coalesce(published, ''), id) where waiting > 0;
create index document_queue_facet on document (lang, publisher, waiting) where waiting > 0;
create index document_queue_source on document (publisher, coalesce(published, ''), id) where waiting > 0;
create index claim_state_document on claim_state (document);
create index claim_state_half on claim_state (claim) where state = 'half';
