-- One schema for H2 and PostgreSQL. Bytes are kept exactly as they were hashed; the other columns of
-- an entry are copies to search by, which `stackport ledger verify` compares with the record.
create table identity (
  id varchar(64) primary key,
  started_at timestamp(6) with time zone not null
);

create table entry (
  seq bigint primary key,
  id varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  caller varchar(255) not null,
  operation varchar(64) not null,
  exit_code integer not null,
  record bytea not null,
  input bytea not null,
  previous bytea not null,
  hash bytea not null,
  constraint entry_id unique (id)
);

create index entry_recorded_at on entry (recorded_at);
create index entry_caller on entry (caller, seq);

-- Answers that can be asked for again by the caller's key.
create table keyed (
  caller varchar(255) not null,
  idempotency_key varchar(255) not null,
  call_hash varchar(64) not null,
  seq bigint not null,
  expires_at timestamp(6) with time zone not null,
  status integer not null,
  headers varchar(8000) not null,
  body bytea not null,
  primary key (caller, idempotency_key)
);

create index keyed_expires_at on keyed (expires_at);
