-- One family of reasons for every date that moves, proposed or confirmed, of conversions and transfers.
alter table date_change_reason drop constraint date_change_reason_reason;
alter table date_change_reason add constraint date_change_reason_reason
  check (reason in ('progressing-faster', 'correcting-an-error', 'incoming-trust', 'outgoing-trust', 'school', 'academy', 'local-authority', 'diocese', 'tupe',
    'pensions', 'union', 'negative-press', 'governance', 'finance', 'viability', 'land', 'buildings', 'legal-documents', 'commercial-transfer-agreement',
    'voluntary-deferral', 'in-a-federation', 'decision-conditions', 'stakeholder-kick-off'));
-- The kick-off explains itself; every other reason comes with its details.
alter table date_change_reason add constraint date_change_reason_details
  check (details is not null or reason = 'stakeholder-kick-off');
