-- The decisions that name a text of a capture: a document's id begins with the seventeen letters of its capture's.
create index decision_capture on decision ((substr(document, 1, 17)), event) where document is not null;
