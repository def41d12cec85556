-- The numbers that a first dispatch is counted in. A number is counted and its requests are listed by these same lines.
VALUES
    ('all', true),
    ('accurate', bucket = 'accurate'),
    ('sent-back', bucket = 'sent-back'),
    ('reassigned', bucket = 'reassigned'),
    ('send-back-pending', bucket = 'accurate' AND is_pending)
