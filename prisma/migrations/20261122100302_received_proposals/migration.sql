-- A key may belong to the application service. It then writes as somebody of its own, so that history names the key.
alter table api_key drop constraint api_key_role;
alter table api_key
  add column acts_as_id uuid unique references person (id) on delete restrict on update cascade,
  add constraint api_key_role check (role in ('data-consumer', 'application-service')),
  add constraint api_key_acts check ((role = 'application-service') = (acts_as_id is not null)),
  add constraint api_key_team check (role = 'data-consumer' or team is null);
select history.watch('api_key');

-- What a key has sent once is not made again: the same request gets the same answer.
create table received_request (
  id uuid not null default uuidv7(),
  api_key_id uuid not null,
  idempotency_key text not null,
  body_hash text not null,
  proposal_id uuid not null,
  received_at timestamptz not null default current_timestamp,
  constraint received_request_pkey primary key (id),
  constraint received_request_api_key_id_fkey foreign key (api_key_id) references api_key (id) on delete restrict on update cascade,
  constraint received_request_proposal_id_fkey foreign key (proposal_id) references proposal (id) on delete restrict on update cascade,
  constraint received_request_api_key_id_idempotency_key_key unique (api_key_id, idempotency_key)
);
create index received_request_proposal_id_idx on received_request (proposal_id);
grant select, insert on received_request to portal_app;
