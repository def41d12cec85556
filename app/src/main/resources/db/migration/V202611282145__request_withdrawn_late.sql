-- Last of the five, since the others find by it what stood as completed.
UPDATE service_request SET completed_at = NULL WHERE status = 'withdrawn' AND completed_at IS NOT NULL;
