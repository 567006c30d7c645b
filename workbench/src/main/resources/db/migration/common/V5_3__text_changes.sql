-- How often texts or masks changed: what is made of them is made again when it does.
alter table corroboration add column changes bigint not null default 0;
