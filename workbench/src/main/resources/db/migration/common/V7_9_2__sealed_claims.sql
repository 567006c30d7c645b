-- How many claims waited on a page when it was sealed: they are gone from the room, and pages say so. No evidence.
alter table document add column sealed_claims integer not null default 0;
create index document_sealed on document (sealed_claims) where reader = 'sealed';
