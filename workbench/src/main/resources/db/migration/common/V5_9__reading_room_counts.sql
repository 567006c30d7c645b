-- The counts of the reading room are answered by their indexes alone.
drop index document_queue_facet;
create index document_queue_facet on document (lang, publisher, waiting, id) where waiting > 0;
drop index document_queue_source;
create index document_queue_source on document (publisher, coalesce(published, ''), id, waiting) where waiting > 0;
drop index claim_waiting_kind;
create index claim_waiting_kind on claim (kind, document) where waiting = 1;
drop index claim_state_half;
create index claim_state_half on claim_state (document, event) where state = 'half';
