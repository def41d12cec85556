-- The numbers that a classified clock is counted in. A number is counted and its clocks are listed by these same lines.
-- All of them (全部) are the sum of the others but for the denominator (应结), by which those on time are divided.
VALUES
    ('all', true),
    ('on-time', bucket = 'on-time'),
    ('late', bucket = 'late'),
    ('open-overdue', bucket = 'open-overdue'),
    ('open-in-time', bucket = 'open-in-time'),
    ('stopped', bucket = 'stopped'),
    ('dropped', bucket = 'dropped'),
    ('without-limit', bucket = 'without-limit'),
    ('impossible-times', bucket = 'impossible-times'),
    ('denominator', bucket IN ('on-time', 'late', 'open-overdue'))
