-- The rows that one registration writes, inserted one by one in one transaction: what pgbench is compared with.
\set minute random(1, 500000)
BEGIN;
WITH request AS (SELECT gen_random_uuid() AS id, md5(random()::text) AS text) SELECT id, text FROM request \gset
INSERT INTO idempotency_key (division_code, scope, key, digest, request_id, answer, created_at)
VALUES ('141122', 'pgbench', :text, repeat('d', 64), :id, repeat('a', 2500), '2023-09-22T02:00:00Z');
INSERT INTO service_request (division_code, id, number, version, head_hash, recorded_at, status, nature, channel,
    urgency, is_secret, is_direct, received_at, due_at, original_due_at, is_due_provisional)
VALUES ('141122', :id, :text, 1, repeat('h', 64), '2023-09-22T02:00:00Z', 'registered', 'complaint', 'phone',
    'normal', false, false, timestamptz '2023-01-01T00:00:00Z' + :minute * interval '1 minute',
    '2023-10-07T16:00:00Z', '2023-10-07T16:00:00Z', false);
INSERT INTO request_text (division_code, request_id, title, text, salt)
VALUES ('141122', :id, 'benchmark', repeat('t', 100), repeat('s', 32));
INSERT INTO request_caller (division_code, request_id, is_anonymous, wishes_secrecy, wishes_call_back, key_id,
    name_cipher, phone_cipher, phone_index, name_mask, phone_mask, salt)
VALUES ('141122', :id, false, false, true, 'k', decode(repeat('00', 40), 'hex'), decode(repeat('00', 40), 'hex'),
    decode(md5(:text), 'hex'), 'x', 'x', repeat('s', 32));
INSERT INTO handling_cycle (division_code, request_id, cycle_number, started_at, rule_pack, rule_pack_version,
    calendar_version, due_at, original_due_at, is_due_provisional)
VALUES ('141122', :id, 1, '2023-09-22T02:00:00Z', 'lvliang', 1, 1, '2023-10-07T16:00:00Z', '2023-10-07T16:00:00Z',
    false);
INSERT INTO request_clock (division_code, request_id, cycle_number, step, assignment_number, started_at, due_at,
    is_due_provisional, explanation)
VALUES ('141122', :id, 1, 'dispatch', 0, '2023-09-22T02:00:00Z', '2023-09-22T08:00:00Z', false,
    jsonb_build_object('text', repeat('e', 700)));
INSERT INTO request_clock (division_code, request_id, cycle_number, step, assignment_number, started_at, due_at,
    is_due_provisional, explanation)
VALUES ('141122', :id, 1, 'completion', 0, '2023-09-22T02:00:00Z', '2023-10-07T16:00:00Z', false,
    jsonb_build_object('text', repeat('e', 1200)));
INSERT INTO request_event (division_code, request_id, sequence, act, actor_id, actor_name, occurred_at, recorded_at,
    payload, previous_hash, hash)
VALUES ('141122', :id, 1, 'register', 'pgbench', 'pgbench', '2023-09-22T02:00:00Z', '2023-09-22T02:00:00Z',
    repeat('p', 4000), repeat('0', 64), repeat('h', 64));
INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition, is_direct,
    nature, received_at, due_at, original_due_at, dispatch_due_at)
VALUES ('141122', :id, 1, '2023-09-22T02:00:00Z', 'infinity', 'registered', 'accepted', false, 'complaint',
    '2023-09-22T02:00:00Z', '2023-10-07T16:00:00Z', '2023-10-07T16:00:00Z', '2023-09-22T08:00:00Z');
COMMIT;
