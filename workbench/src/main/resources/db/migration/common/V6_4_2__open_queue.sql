-- What waits, as somebody sees it who is shown no restricted capture: the capture stands in the index, or each row were read.
drop index document_queue;
create index document_queue on document (coalesce(published, ''), id, capture) where waiting > 0;
drop index document_queue_facet;
create index document_queue_facet on document (lang, publisher, waiting, id, capture) where waiting > 0;
drop index document_queue_source;
create index document_queue_source on document (publisher, coalesce(published, ''), id, waiting, capture) where waiting > 0;
