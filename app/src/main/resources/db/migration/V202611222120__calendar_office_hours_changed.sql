ALTER TABLE calendar_change
    DROP CONSTRAINT calendar_change_what_check,
    ADD CONSTRAINT calendar_change_what_check CHECK (what IN
        ('shipped', 'year-replaced', 'day-overridden', 'override-removed', 'office-hours-changed'));
