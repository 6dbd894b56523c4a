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
create index entry_operation on entry (operation, seq);
create index entry_exit_code on entry (exit_code, seq);

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

-- Public keys that have signed checkpoints.
create table signer (
  key_id varchar(64) primary key,
  public_key varchar(255) not null,
  since timestamp(6) with time zone not null
);

create table checkpoint (
  seq bigint primary key,
  hash bytea not null,
  signed_at timestamp(6) with time zone not null,
  key_id varchar(64) not null,
  signature bytea not null
);

-- Where the chain begins when entries before it have been kept long enough: their last one.
create table anchor (
  seq bigint primary key,
  hash bytea not null,
  expired_at timestamp(6) with time zone not null
);

-- Entries that did not hold when the ledger was opened and stood under no checkpoint.
create table cut (
  id varchar(64) primary key,
  cut_at timestamp(6) with time zone not null,
  first_seq bigint not null,
  last_seq bigint not null,
  reason varchar(1000) not null
);

create table torn (
  cut_id varchar(64) not null,
  seq bigint not null,
  id varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  caller varchar(255) not null,
  operation varchar(64) not null,
  exit_code integer not null,
  record bytea not null,
  input bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (cut_id, seq)
);

-- Times in which nothing could be recorded, and so nothing was answered.
create table outage (
  id varchar(64) primary key,
  began_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  refused bigint not null,
  reason varchar(1000) not null
);
