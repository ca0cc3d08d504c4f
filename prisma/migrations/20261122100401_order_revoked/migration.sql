-- A directive academy order can be revoked: always by a minister, for reasons of its own; it ends the project.
alter table decision drop constraint decision_kind;
alter table decision add constraint decision_kind
  check (kind in ('approved', 'approved-with-conditions', 'declined', 'deferred', 'order-revoked', 'withdrawn'));
alter table decision add constraint decision_order_revoked_by_minister check (maker_role = 'minister' or kind <> 'order-revoked');
alter table decision_reason drop constraint decision_reason_reason;
alter table decision_reason add constraint decision_reason_reason
  check (reason in ('finance', 'performance', 'governance', 'choice-of-trust', 'additional-information-needed', 'awaiting-next-ofsted-report', 'performance-concerns',
    'school-rated-good-or-outstanding', 'safeguarding-concerns-addressed', 'school-closed-or-closing', 'change-to-government-policy', 'other'));
alter table project drop constraint project_outcome;
alter table project add constraint project_outcome check (outcome in ('completed', 'declined', 'withdrawn', 'order-revoked'));

-- The day on which the academy order of an approved voluntary conversion was sent: with the decision, or later.
alter table opening add column academy_order_sent_on date;
select history.watch('opening');
