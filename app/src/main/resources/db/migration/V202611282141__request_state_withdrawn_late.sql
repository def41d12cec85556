-- What was withdrawn after its deadline is late, but nothing was completed: until now the withdrawal stood as a completion.
-- The events say nothing else and keep their bytes; only what is folded from them changes.
UPDATE request_state SET completed_at = NULL
    WHERE status = 'withdrawn' AND disposition = 'accepted' AND cycles = 1 AND completed_at IS NOT NULL;
